#include "platform/fonts/font_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace platform {
namespace {

// Where distributions put the collections, below $XDG_DATA_DIRS: Debian and Ubuntu; Arch; Fedora;
// by hand.
constexpr std::array kFolders = {"fonts/opentype/noto",
                                 "fonts/noto-cjk",
                                 "fonts/google-noto-cjk",
                                 "fonts/google-noto-sans-cjk-fonts",
                                 "fonts/google-noto-serif-cjk-fonts",
                                 "fonts"};

std::vector<std::filesystem::path> font_folders()
{
    const char* set = std::getenv("XDG_DATA_DIRS");
    const std::string dirs = set != nullptr && *set != '\0' ? set : "/usr/local/share:/usr/share";
    std::vector<std::filesystem::path> found;
    for (std::size_t begin = 0; begin <= dirs.size();) {
        const std::size_t end = std::min(dirs.find(':', begin), dirs.size());
        if (end > begin) {
            for (const char* folder : kFolders)
                found.push_back(std::filesystem::path(dirs.substr(begin, end - begin)) / folder);
        }
        begin = end + 1;
    }
    return found;
}

base::Result<base::MappedFile> open_font(const char* name, const char* what)
{
    for (const auto& folder : font_folders()) {
        std::error_code ignored;
        if (std::filesystem::is_regular_file(folder / name, ignored))
            return base::MappedFile::open(folder / name);
    }
    return base::fail(base::ErrorCode::not_found,
                      fmt::format("no {} ({}): install fonts-noto-cjk", what, name));
}

} // namespace

std::string_view family_name(Face face, Region region)
{
    const bool japanese = region == Region::jp;
    if (face == Face::serif_bold)
        return japanese ? "Noto Serif CJK JP" : "Noto Serif CJK SC";
    return japanese ? "Noto Sans CJK JP" : "Noto Sans CJK SC";
}

base::Result<FontFiles> open_font_files()
{
    TRY_SET(auto sans, open_font("NotoSansCJK-Regular.ttc", "Noto Sans CJK"));
    TRY_SET(auto sans_bold, open_font("NotoSansCJK-Bold.ttc", "Noto Sans CJK"));
    TRY_SET(auto serif_bold, open_font("NotoSerifCJK-Bold.ttc", "Noto Serif CJK"));
    return FontFiles{{std::move(sans), std::move(sans_bold), std::move(serif_bold)}};
}

} // namespace platform
