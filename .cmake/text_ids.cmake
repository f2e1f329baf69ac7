# Makes kiosk/core/text_id.h from the keys of assets/pavilion/ui/en.po: enum TextId and the keys in the same order.
set(po ${CMAKE_SOURCE_DIR}/assets/pavilion/ui/en.po)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${po})
file(STRINGS ${po} lines REGEX "^msgid \"[a-z0-9_]+\"")
set(names)
set(keys)
foreach(line IN LISTS lines)
    string(REGEX REPLACE "^msgid \"([a-z0-9_]+)\".*" "\\1" key "${line}")
    string(APPEND names "    ${key},\n")
    string(APPEND keys "    \"${key}\",\n")
endforeach()
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/generated/kiosk/core/text_id.h CONTENT
"// Made by .cmake/text_ids.cmake from assets/pavilion/ui/en.po.
#pragma once
#include <array>
#include <string_view>

namespace kiosk {

enum class TextId {
${names}};

inline constexpr auto kTextKeys = std::to_array<std::string_view>({
${keys}});

}  // namespace kiosk
" @ONLY)

# The safe screen has no pack to read from: its two texts are compiled in.
set(safe)
foreach(key safe_title safe_text)
    string(APPEND safe "inline constexpr std::array<const char*, 4> k_${key}{\n")
    foreach(language zh en ja de)
        file(READ ${CMAKE_SOURCE_DIR}/assets/pavilion/ui/${language}.po text)
        string(REGEX MATCH "msgid \"${key}\"\nmsgstr (\"[^\n]*\")" found "${text}")
        string(APPEND safe "    ${CMAKE_MATCH_1},\n")
    endforeach()
    string(APPEND safe "};\n")
endforeach()
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/generated/kiosk/core/safe_texts.h CONTENT
"// Made by .cmake/text_ids.cmake: what the safe screen says, in zh, en, ja, de.
#pragma once
#include <array>

namespace kiosk {

${safe}
}  // namespace kiosk
" @ONLY)
target_include_directories(kiosk_core PUBLIC ${CMAKE_BINARY_DIR}/generated)
