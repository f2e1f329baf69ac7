#include "kiosk/app/preview.h"

#include "platform/base/process.h"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <string_view>

namespace kiosk {

namespace {

namespace fs = std::filesystem;

// Files beyond this many are not watched, so that a wrong folder (the whole disk) costs little.
constexpr int kMostFiles = 200'000;

// Changes when a file is saved, added, renamed or removed.
std::size_t stamp_of(const fs::path& folder)
{
    std::size_t stamp = 0;
    int files = 0;
    std::error_code error;
    for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end;
         it.increment(error)) {
        if (++files > kMostFiles)
            break;
        std::error_code ignored;
        const auto time = it->last_write_time(ignored).time_since_epoch().count();
        const auto size = it->is_regular_file(ignored) ? it->file_size(ignored) : 0;
        const std::size_t one =
            std::hash<std::string>{}(fmt::format("{}|{}|{}", it->path().native(), time, size));
        stamp += one * 2 + 1; // whatever the order in which the system lists them
    }
    return stamp;
}

std::vector<std::string> lines_of(std::string_view text)
{
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        if (end != 0)
            lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

// A folder that is removed with its owner.
struct Workshop {
    explicit Workshop(fs::path made)
        : folder(std::move(made))
    {
    }
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;
    Workshop(Workshop&&) = delete;
    Workshop& operator=(Workshop&&) = delete;
    ~Workshop()
    {
        std::error_code ignored;
        fs::remove_all(folder, ignored);
    }

    fs::path folder;
};

struct PreviewLook {
    fs::path source;
    std::shared_ptr<Workshop> workshop;
    std::size_t stamp = 0;
    int built = 0;

    std::optional<PackNews> operator()()
    {
        const std::size_t seen = stamp_of(source);
        if (seen == stamp)
            return std::nullopt;
        stamp = seen;
        return build();
    }

private:
    [[nodiscard]] fs::path file(int number) const
    {
        return workshop->folder / fmt::format("{}.pavpack", number);
    }

    PackNews build()
    {
        // Each build a file of its own: pictures of the shown pack are still read from the old one.
        const fs::path output = file(built + 1);
        const auto run = base::run_process(base::sibling_program("pavilion-pack"),
                                           {"build", source.string(), "-o", output.string()});
        if (!run)
            return {std::nullopt, {run.error().what}};
        if (run->status != 0)
            return {std::nullopt, lines_of(run->errors)};
        base::Result<content::Catalogue> catalogue = content::Catalogue::open(output);
        if (!catalogue)
            return {std::nullopt, {catalogue.error().what}};
        ++built;
        std::error_code ignored;
        fs::remove(file(built - 2), ignored);
        return {std::move(*catalogue), lines_of(run->errors)};
    }
};

} // namespace

base::Result<LookForPack> preview_look(const fs::path& source)
{
    std::error_code error;
    if (!fs::is_directory(source, error))
        return base::fail(
            base::ErrorCode::not_found,
            fmt::format("--preview {}: no such folder, give the one that holds pack.yaml",
                        source.string()));
    std::string pattern = (fs::temp_directory_path(error) / "pavilion-preview-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr)
        return base::fail(base::ErrorCode::io,
                          fmt::format("cannot make a folder {}: check its permissions", pattern));
    return PreviewLook{source, std::make_shared<Workshop>(pattern)};
}

} // namespace kiosk
