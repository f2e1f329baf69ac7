#include "kiosk/app/open_pack.h"

#include <fmt/format.h>

#include <iostream>

namespace kiosk {

std::filesystem::path bundled_pack()
{
    constexpr const char* kName = "pavilion.pavpack";
    std::error_code error;
    const std::filesystem::path here =
        std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
    const std::filesystem::path shared = here.parent_path() / "share/pavilion-kiosk" / kName;
    return std::filesystem::exists(here / kName, error) || !std::filesystem::exists(shared, error)
               ? here / kName
               : shared;
}

OpenedPack open_pack(const std::filesystem::path& wanted)
{
    OpenedPack opened;
    const std::filesystem::path bundled = bundled_pack();
    for (const std::filesystem::path& file : {wanted, bundled}) {
        if (file.empty() || opened.catalogue)
            continue;
        if (base::Result<content::Catalogue> catalogue = content::Catalogue::open(file))
            opened.catalogue = std::move(*catalogue);
        else {
            opened.fallback = true;
            std::cerr << fmt::format("pavilion-kiosk: {}; {}\n",
                                     catalogue.error().what,
                                     file == bundled ? "showing the safe screen"
                                                     : "showing the bundled pack");
        }
    }
    return opened;
}

} // namespace kiosk
