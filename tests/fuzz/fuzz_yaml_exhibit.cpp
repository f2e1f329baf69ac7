// Any bytes as the exhibit.yaml of a small source: faults that can be printed in a line each, never
// a crash; without a broken one the exhibit is there.
#include "content/build/build.h"

#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

class SmallSource {
public:
    SmallSource()
    {
        const fs::path memory = "/dev/shm";
        m_root = (fs::exists(memory) ? memory : fs::temp_directory_path()) /
                 ("fuzz-source-" + std::to_string(getpid()));
        write("pack.yaml",
              "id: fuzz\nversion: 1.0.0\ntitle: T\nlanguages: [en]\ncredit: C\nlicence: L\n");
        write("map/cities.yaml", "- {id: hangzhou, name: Hangzhou, coordinates: [30.2, 120.1]}\n");
        write("halls/tea/hall.yaml",
              "order: 1\naccent: tea\nfamilies: [{id: green, accent: tea, name: Green}]\n");
        write("halls/tea/en.md", "---\ntitle: Tea\n---\n");
        write("halls/tea/other/exhibit.yaml", "order: 1\nfamily: green\n");
        write("halls/tea/other/en.md", "---\ntitle: Other\n---\n");
        write("halls/tea/one/en.md",
              "---\ntitle: One 12\n---\n\nIn 1369.\n\n## M {#making}\n\n1. **A.** B.\n");
        write("halls/tea/one/art.svg", "<svg viewBox='0 0 4 3'/>");
    }
    SmallSource(const SmallSource&) = delete;
    SmallSource& operator=(const SmallSource&) = delete;
    ~SmallSource() { fs::remove_all(m_root); }

    void write(const std::string& name, std::string_view text) const
    {
        fs::create_directories((m_root / name).parent_path());
        std::ofstream(m_root / name, std::ios::binary | std::ios::trunc) << text;
    }
    [[nodiscard]] const fs::path& root() const { return m_root; }

private:
    fs::path m_root;
};

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const SmallSource source;
    source.write("halls/tea/one/exhibit.yaml", {reinterpret_cast<const char*>(data), size});
    const content::CheckedSource checked = content::read_and_check(source.root());
    for (const content::Fault& fault : checked.faults)
        if (to_string(fault).find('\n') != std::string::npos || fault.todo.empty())
            std::abort();
    if (!checked.any_broken() && checked.source.exhibits.size() != 2)
        std::abort();
    return 0;
}
