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
    base::Rect added; // below the title: what it has in CJK brackets, else empty
    Type added_type;
    base::Rect subtitle; // in Chinese it takes the title's place
    Type subtitle_type;
    base::Point meta;
    Type meta_type;
    base::Point badges; // one row; those that do not fit stand at the end of the story
    int badges_shown = 0;
    float badge_height = 52.0F;

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

inline constexpr Setting kTitleSetting{3, platform::Align::left, platform::Balance::yes};
// The type and the width of a badge (widgets/badge.h), without a canvas.
[[nodiscard]] Type badge_type(const Typesetter& set);
[[nodiscard]] float badge_width(const Typesetter& set, std::string_view label);
inline constexpr float kBadgeGap = 12.0F;

[[nodiscard]] ExhibitFrame exhibit_frame(const Typesetter& set, const ExhibitView& view);

// How far the step line can scroll.
[[nodiscard]] float steps_extent(const ExhibitFrame& frame, const ExhibitView& view);

} // namespace kiosk
