#include "platform/fonts/characters.h"

#include <unicode/utf8.h>

#include <cstdint>

namespace platform {

char32_t next_character(std::string_view utf8, std::size_t& offset)
{
    auto at = static_cast<std::int32_t>(offset);
    UChar32 character = 0;
// ICU's macro narrows from int inside.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
    U8_NEXT_OR_FFFD(utf8.data(), at, static_cast<std::int32_t>(utf8.size()), character);
#pragma GCC diagnostic pop
    offset = static_cast<std::size_t>(at);
    return static_cast<char32_t>(character);
}

} // namespace platform
