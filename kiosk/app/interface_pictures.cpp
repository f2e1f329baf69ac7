#include "kiosk/app/interface_pictures.h"

#include "platform/gpu/image_decode.h"

#include <cstddef>
#include <span>

extern "C" {
extern const std::byte kPavilionPaperTile[];
extern const std::byte kPavilionPaperTileEnd[];
}

namespace kiosk {

base::Result<platform::Pixels> paper_tile()
{
    return platform::decode_on_worker(std::span(kPavilionPaperTile, kPavilionPaperTileEnd));
}

} // namespace kiosk
