// Reads a whole source folder and notes every fault in it, without drawing a picture.
#pragma once
#include "content/build/source.h"

#include <filesystem>

namespace content {

// Reads what can be read; what is wrong is in `faults`. A folder without pack.yaml is a fault like
// any other.
[[nodiscard]] Source read_source(const std::filesystem::path& root, Faults& faults);

} // namespace content
