#include "kiosk/ui/draw_screens.h"
#include "kiosk/ui/screens/exhibit_text.h"
#include "kiosk/ui/screens/hall_layout.h"

#include <algorithm>

namespace kiosk {

Extents measure_extents(const View& view,
                        const State& state,
                        const Layout& layout,
                        const platform::FontSet& fonts,
                        platform::TextLayout& texts)
{
    Extents extents;
    extents.hall_page_width = hall_page_pitch(layout);
    // While another screen is shown nothing holds the strip: a hall may be opened or come back to
    // at any of its pages, and its own extent is only known once its view is there.
    extents.hall_strip = {1e6F, 1.0F};
    if (const auto* hall = std::get_if<HallView>(&view.screen)) {
        const auto pages = static_cast<float>(std::max<std::size_t>(hall->pages.size(), 1));
        extents.hall_strip = {pages - 1.0F, 1.0F};
    }
    if (const auto* exhibit = std::get_if<ExhibitView>(&view.screen)) {
        const Typesetter set{layout, fonts, texts, view.language, view.text_scale};
        const ExhibitFrame frame = exhibit_frame(set, *exhibit);
        extents.exhibit_text.end = exhibit_text_end(set, *exhibit, frame, state.exhibit.tab);
        extents.exhibit_steps.end = steps_extent(frame, *exhibit);
    }
    return extents;
}

} // namespace kiosk
