// A file written piece by piece beside its name and renamed when it is whole: whoever opens the
// name sees the old or the new file.
#pragma once
#include "platform/base/result.h"

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string_view>

namespace content {

class StagedFile {
public:
    // Error: io.
    [[nodiscard]] static base::Result<StagedFile> create(const std::filesystem::path& file);
    StagedFile(const StagedFile&) = delete;
    StagedFile& operator=(const StagedFile&) = delete;
    StagedFile(StagedFile&& other) noexcept = default;
    StagedFile& operator=(StagedFile&&) = delete;
    ~StagedFile(); // without commit nothing is left

    void write(std::string_view bytes);
    // Errors of writing are told here, once.
    [[nodiscard]] base::Status commit();

private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    StagedFile(std::filesystem::path file, std::filesystem::path part, std::FILE* stream);

    std::filesystem::path m_file;
    std::filesystem::path m_part;
    std::unique_ptr<std::FILE, Close> m_stream;
};

} // namespace content
