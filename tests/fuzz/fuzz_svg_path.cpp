// Any bytes as the path data of an SVG: refused, or polylines of finite points, of which there are
// not too many.
#include "content/build/svg_path.h"

#include <cmath>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto path = content::parse_svg_path({reinterpret_cast<const char*>(data), size});
    if (!path)
        return 0;
    for (const content::Polyline& line : content::flatten(*path, {}, 0.25))
        for (const base::Point point : line.points)
            if (!std::isfinite(point.x) || !std::isfinite(point.y))
                std::abort();
    return 0;
}
