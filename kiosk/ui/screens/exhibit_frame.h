// Where everything stands on an exhibit's page. Pure: used by drawing and by the measuring of
// scroll extents alike.
#pragma once
#include "kiosk/core/views.h"
#include "kiosk/ui/screens/chinese_name.h"
#include "kiosk/ui/screens/typesetter.h"

namespace kiosk {

struct ExhibitFrame {
    base::Rect picture;
    float thread_y = 670.0F; // where the picture's thread leaves at the right edge

    base::Point name_corner; // upper right corner of the vertical name
    VerticalName name;

    base::Rect title; // empty where the Chinese name is the only one
    Type title_type;
    base::Rect subtitle; // in Chinese it takes the title's place
    Type subtitle_type;
    base::Point meta;
    Type meta_type;
    base::Point badges;
    float badges_room = 616.0F;
    bool badges_scroll = false; // large text: they stand at the top of the column instead

    base::Rect text;         // the column that scrolls; its width while beside the name
    float wide = 616.0F;     // width of what stands wholly below the name
    float below_name = 0.0F; // from where that is

    float line_y = 670.0F;  // the step line
    float line_from = 0.0F; // where it starts, units
    base::Point first_knot;
    float knot_pitch = 106.0F;
    float knots_room = 690.0F; // from the first to the last knot that is seen
    base::Rect step;           // the step's name and text

    base::Rect tabs; // the track
    base::Rect actions;
};

// Rests of the badge rows' measures, shared with who draws them.
inline constexpr float kBadgeHeight = 52.0F;
inline constexpr float kBadgePad = 20.0F;
[[nodiscard]] Type badge_type(const Typesetter& set);

// Places badges in rows; calls `place(index, at, width)` for each and returns the height of all.
template <typename Place>
float flow_badges(
    const Typesetter& set, const ExhibitView& view, base::Point at, float room, Place place)
{
    if (view.badges.empty())
        return 0.0F;
    const float height = kBadgeHeight * (set.text_scale > 1.0F ? 1.2F : 1.0F);
    base::Point pen = at;
    for (std::size_t i = 0; i < view.badges.size(); ++i) {
        const float width = set.width(badge_type(set), view.badges[i]) + 2 * kBadgePad;
        if (pen.x > at.x && pen.x + width > at.x + room)
            pen = {at.x, pen.y + height + 10.0F};
        place(i, pen, width);
        pen.x += width + 12.0F;
    }
    return pen.y + height - at.y;
}

[[nodiscard]] ExhibitFrame exhibit_frame(const Typesetter& set, const ExhibitView& view);

// How far the step line can scroll.
[[nodiscard]] float steps_extent(const ExhibitFrame& frame, const ExhibitView& view);

} // namespace kiosk
