// Any bytes as the map of a source: a fault, or a FeatureCollection.
#include "content/build/geojson.h"

#include <cstdint>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(reinterpret_cast<const char*>(data), size);
    content::City city;
    city.id = "hangzhou";
    content::Faults faults;
    content::check_geojson(text, {"map.geo.json", 0, {}}, {city}, faults);
    if (faults.empty() && text.find("FeatureCollection") == std::string::npos)
        std::abort();
    return 0;
}
