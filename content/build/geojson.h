// The map of a source: GeoJSON (RFC 7946) whose features are the shapes of the cities.
#pragma once
#include "content/build/fault.h"
#include "content/catalogue/exhibit.h"

#include <string>
#include <vector>

namespace content {

// Notes what is no JSON, what is no FeatureCollection of polygons, positions far from the province
// (longitude comes first), shapes of no city and cities without a shape.
void check_geojson(const std::string& text,
                   const Place& file,
                   const std::vector<City>& cities,
                   Faults& faults);

} // namespace content
