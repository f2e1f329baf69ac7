#include "platform/fonts/vertical_forms.h"

#include <algorithm>
#include <array>
#include <utility>

namespace platform {

char32_t vertical_form(char32_t character)
{
    // By the upright form. The quotes of mainland China turn into corner brackets (GB/T 15834).
    static constexpr std::array<std::pair<char32_t, char32_t>, 42> kForms = {{
        {U'，', 0xFE10}, {U'、', 0xFE11}, {U'。', 0xFE12}, {U'：', 0xFE13}, {U'；', 0xFE14},
        {U'！', 0xFE15}, {U'？', 0xFE16}, {U'〖', 0xFE17}, {U'〗', 0xFE18}, {U'…', 0xFE19},
        {U'—', 0xFE31},  {U'ー', 0xFE31}, {U'–', 0xFE32},  {U'（', 0xFE35}, {U'）', 0xFE36},
        {U'(', 0xFE35},  {U')', 0xFE36},  {U'｛', 0xFE37}, {U'｝', 0xFE38}, {U'〔', 0xFE39},
        {U'〕', 0xFE3A}, {U'【', 0xFE3B}, {U'】', 0xFE3C}, {U'《', 0xFE3D}, {U'》', 0xFE3E},
        {U'〈', 0xFE3F}, {U'〉', 0xFE40}, {U'「', 0xFE41}, {U'」', 0xFE42}, {U'‘', 0xFE41},
        {U'’', 0xFE42},  {U'『', 0xFE43}, {U'』', 0xFE44}, {U'“', 0xFE43},  {U'”', 0xFE44},
        {U'［', 0xFE47}, {U'］', 0xFE48}, {U'[', 0xFE47},  {U']', 0xFE48},  {U'{', 0xFE37},
        {U'}', 0xFE38},  {U'＿', 0xFE33},
    }};
    const auto* const form = std::find_if(
        kForms.begin(), kForms.end(), [&](const auto& entry) { return entry.first == character; });
    return form == kForms.end() ? character : form->second;
}

} // namespace platform
