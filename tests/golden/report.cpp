#include "tests/golden/report.h"

#include "platform/base/file.h"

#include <fmt/format.h>

#include <set>

namespace golden {

namespace {

constexpr std::string_view kSuffix = ".difference.png";

std::set<std::string> names_in(const std::filesystem::path& folder)
{
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (const std::string name = entry.path().filename().string(); name.ends_with(kSuffix))
            names.insert(name.substr(0, name.size() - kSuffix.size()));
    return names;
}

} // namespace

base::Status write_report(const std::filesystem::path& folder)
{
    const std::set<std::string> names = names_in(folder);
    std::string page =
        "<!doctype html><meta charset=utf-8><title>Golden pictures</title>"
        "<style>body{font:16px sans-serif;margin:24px}img{width:32%;vertical-align:top}</style>";
    page += fmt::format("<h1>{} picture{} differ{}</h1><p>old | new | difference (red: off)</p>",
                        names.size(),
                        names.size() == 1 ? "" : "s",
                        names.size() == 1 ? "s" : "");
    for (const std::string& name : names)
        page +=
            fmt::format("<h2>{0}</h2><img src={0}.old.jpg alt=\"no reference\"> <img src={0}.png> "
                        "<img src={0}.difference.png>\n",
                        name);
    return base::write_file_atomically(folder / "index.html", page);
}

} // namespace golden
