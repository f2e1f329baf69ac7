// Any bytes as an icon: faults, or strokes that survive being packed and read again.
#include "content/build/icon.h"
#include "content/catalogue/shapes.h"

#include <cstdint>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string svg(reinterpret_cast<const char*>(data), size);
    content::Faults faults;
    const content::Icon icon = content::read_icon(svg, {"icon.svg", 0, {}}, faults);
    const auto again = content::decode_strokes(content::encode_strokes(icon.strokes));
    if (faults.empty() && (!again || again->size() != icon.strokes.size()))
        std::abort();
    return 0;
}
