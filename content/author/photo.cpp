#include "content/author/photo.h"

#include "content/build/picture.h"

#include <algorithm>

namespace content {

base::Result<std::string> check_photo(const std::filesystem::path& folder, const std::string& name)
{
    const auto bad = [](std::string what) {
        return base::fail(base::ErrorCode::bad_content, std::move(what));
    };
    if (folder.empty())
        return bad(name + " is named, but no folder of photographs is given (--photos FOLDER)");
    if (name.find('/') != std::string::npos || name.find('\\') != std::string::npos ||
        name.starts_with('.') || name.size() > 200)
        return bad("not the name of a file: " + name);
    std::string ending = std::filesystem::path(name).extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    if (ending != ".jpg" && ending != ".jpeg" && ending != ".png" && ending != ".svg")
        return bad("not a picture: " + name + " (.jpg, .png or .svg)");
    std::error_code error;
    const std::filesystem::path real = std::filesystem::canonical(folder / name, error);
    if (error)
        return bad("no such photograph: " + name);
    if (real.parent_path() != folder)
        return bad(name + " is a link that leads out of the folder");
    const bool regular = std::filesystem::is_regular_file(real, error);
    if (!regular || error)
        return bad("not a file: " + name);
    if (std::filesystem::file_size(real, error) > kMaxPictureFileBytes || error)
        return bad(name + " is larger than 64 MiB");
    return std::filesystem::path(name).stem().string() + ending;
}

} // namespace content
