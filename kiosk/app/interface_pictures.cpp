#include "kiosk/app/interface_pictures.h"

#include "platform/gpu/image_decode.h"

#include <cstddef>
#include <span>

extern "C" {
extern const std::byte pavilion_paper_tile[];
extern const std::byte pavilion_paper_tile_end[];
}

namespace kiosk {

base::Result<platform::Pixels> paper_tile()
{
    return platform::decode_on_worker(std::span(pavilion_paper_tile, pavilion_paper_tile_end));
}

}  // namespace kiosk
