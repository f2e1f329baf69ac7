#include "kiosk/app/open_pack.h"

#include "content/store/pack_store.h"

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

std::vector<std::filesystem::path> pack_ladder(const Options& options, const Config& config)
{
    std::vector<std::filesystem::path> ladder;
    if (!options.pack.empty())
        ladder = {options.pack};
    else if (!options.demo && options.preview.empty())
        ladder = content::PackStore(config.store).candidates(config.pack);
    ladder.push_back(bundled_pack());
    return ladder;
}

OpenedPack open_pack(const std::vector<std::filesystem::path>& ladder)
{
    OpenedPack opened;
    for (std::size_t i = 0; i < ladder.size(); ++i) {
        base::Result<content::Catalogue> catalogue = content::Catalogue::open(ladder[i]);
        if (catalogue) {
            opened.catalogue = std::move(*catalogue);
            break;
        }
        opened.fallback = true;
        const std::size_t left = ladder.size() - i - 1;
        std::cerr << fmt::format("pavilion-kiosk: {}; showing {}\n",
                                 catalogue.error().what,
                                 left == 0   ? "the safe screen"
                                 : left == 1 ? "the bundled pack"
                                             : ladder[i + 1].string());
    }
    return opened;
}

} // namespace kiosk
