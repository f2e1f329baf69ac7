// Every text of a pack that a visitor can meet, and the characters in it that cannot be drawn.
#pragma once
#include "content/catalogue/catalogue.h"
#include "platform/fonts/font_set.h"

#include <functional>
#include <optional>
#include <string_view>

namespace kiosk {

using VisitText = std::function<void(content::Language, std::string_view)>;

// Interface texts, halls, families, cities, glance, exhibits. Texts that are missing are left out.
void for_each_text(const content::Catalogue& catalogue, const VisitText& visit);

struct MissingGlyph {
    char32_t character = 0;
    std::string_view utf8; // of the text it stands in
};

// The first character that neither the sans nor the serif of the language's region has.
[[nodiscard]] std::optional<MissingGlyph> first_without_glyph(const platform::FontSet& fonts,
                                                              content::Language language,
                                                              std::string_view utf8);

} // namespace kiosk
