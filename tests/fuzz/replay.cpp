// Gives every file of a folder to a fuzzer's entry, once: what a fuzzer found stays found.
#include "platform/base/file.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int count, char** words)
{
    if (count != 2 || !std::filesystem::is_directory(words[1])) {
        std::fprintf(stderr, "usage: %s FOLDER-OF-SEEDS\n", words[0]);
        return 2;
    }
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(words[1])) {
        const auto bytes = base::read_file(entry.path(), std::size_t{1} << 20);
        if (!bytes)
            return 1;
        std::printf("%s\n", entry.path().filename().c_str());
        std::fflush(stdout);
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes->data()), bytes->size());
        ++files;
    }
    return files > 0 ? 0 : 1; // a fuzzer without seeds has lost them
}
