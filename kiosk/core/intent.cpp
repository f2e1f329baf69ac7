#include "kiosk/core/intent.h"

#include <array>

namespace kiosk {

std::string_view intent_name(std::size_t index)
{
    // In the order of the variant.
    constexpr std::array<std::string_view, std::variant_size_v<Intent>> kNames{"Touched",
                                                                               "OpenPlace",
                                                                               "ShowFamily",
                                                                               "GoBack",
                                                                               "ChooseLanguage",
                                                                               "ChooseTheme",
                                                                               "ChooseTextSize",
                                                                               "ChooseTab",
                                                                               "ChooseStep",
                                                                               "TogglePick",
                                                                               "Dragged",
                                                                               "Released",
                                                                               "Grabbed",
                                                                               "StillHere",
                                                                               "EndSession",
                                                                               "Measured",
                                                                               "ContentChanged",
                                                                               "Tick"};
    return index < kNames.size() ? kNames[index] : "?";
}

} // namespace kiosk
