// Finds the Noto CJK font collections among the system's fonts and maps them. Private to
// platform/fonts.
#pragma once
#include "platform/base/mapped_file.h"
#include "platform/base/result.h"
#include "platform/fonts/font_set.h"

#include <array>
#include <string_view>

namespace platform {

struct FontFiles {
    std::array<base::MappedFile, 3> by_face; // in the order of Face
};

// Family of a face inside its collection: "Noto Serif CJK JP".
[[nodiscard]] std::string_view family_name(Face face, Region region);

[[nodiscard]] base::Result<FontFiles> open_font_files();

} // namespace platform
