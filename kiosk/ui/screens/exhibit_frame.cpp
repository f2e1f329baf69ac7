#include "kiosk/ui/screens/exhibit_frame.h"

#include "kiosk/ui/widgets/thread.h"

#include <algorithm>
#include <array>

namespace kiosk {

namespace {

constexpr base::Size kPictureSize{1600, 1200};
constexpr float kThreadInPicture = 1000.0F; // DESIGN-VISUAL section 1, rule 4
constexpr float kKnotPitchMax = 106.0F;
constexpr float kKnotPitchMaxPortrait = 148.0F;
constexpr float kKnotPitchMin = 84.0F;

// What differs between the formats before any text is set.
struct Sheet {
    base::Point title;
    float room = 616.0F; // of the column, beside the name
    float meta_gap = 14.0F;
    float meta_size = 26.0F;
    float text_end = 640.0F;
    std::array<float, 4> titles{62, 56, 50, 44};
};

void place_title(ExhibitFrame& frame,
                 const Typesetter& set,
                 const ExhibitView& view,
                 const Sheet& sheet,
                 float& y)
{
    const bool chinese_only = view.name.own.empty();
    const NameParts parts = title_parts(view.name.own);
    const std::string_view text = chinese_only ? std::string_view(view.subtitle) : parts.main;
    if (text.empty())
        return;
    // What stands for the Chinese title is a line; a name may have two.
    const std::array line{52.0F, 48.0F, 44.0F, 40.0F};
    const Type type = chinese_only ? set.fitted_lines(kTitle, text, sheet.room, 1, line)
                                   : set.fitted_lines(kTitle, text, sheet.room, 2, sheet.titles);
    const float height = set.height(sheet.room, type, text, kTitleSetting);
    (chinese_only ? frame.subtitle : frame.title) = {sheet.title.x, y, sheet.room, height};
    (chinese_only ? frame.subtitle_type : frame.title_type) = type;
    y += height;
    if (!chinese_only && !parts.rest.empty()) {
        frame.added_type =
            one_line(set, set.language, kTitle.at(38.0F), parts.rest, sheet.room, 26.0F);
        frame.added = {sheet.title.x, y, sheet.room, frame.added_type.line};
        y += frame.added.h;
    }
}

void place_badges(ExhibitFrame& frame, const Typesetter& set, const ExhibitView& view, float room)
{
    frame.badge_height = set.text_scale > 1.0F ? 60.0F : 52.0F;
    float width = 0.0F;
    for (const std::string& badge : view.badges) {
        width += badge_width(set, badge);
        if (width > room && frame.badges_shown > 0)
            return;
        ++frame.badges_shown;
        width += kBadgeGap;
    }
}

// Title, meta line, badges, and what is left for the text.
void place_column(ExhibitFrame& frame,
                  const Typesetter& set,
                  const ExhibitView& view,
                  const Sheet& sheet)
{
    float y = sheet.title.y;
    place_title(frame, set, view, sheet, y);
    y += sheet.meta_gap;
    frame.meta = {sheet.title.x, y};
    frame.meta_type = kSmall.at(sheet.meta_size * std::min(set.text_scale, 1.25F));
    y += frame.meta_type.line + 12.0F;
    frame.badges = {sheet.title.x, y};
    place_badges(frame, set, view, sheet.room);
    y += frame.badges_shown > 0 ? frame.badge_height + 24.0F : 8.0F;
    frame.text = {sheet.title.x, y, sheet.room, std::max(sheet.text_end - y, 80.0F)};
}

void place_knots(ExhibitFrame& frame, const ExhibitView& view, float largest_pitch)
{
    const std::size_t steps = view.steps.size();
    if (steps < 2)
        return;
    const float even = frame.knots_room / static_cast<float>(steps - 1);
    frame.knot_pitch = std::clamp(even, kKnotPitchMin, largest_pitch);
}

ExhibitFrame landscape(const Typesetter& set, const ExhibitView& view)
{
    const Layout& layout = set.layout;
    const float x = layout.origin_x();
    const float h = layout.size.h;
    ExhibitFrame frame;
    frame.picture = {x, 0, 1072.0F, h - 276.0F};
    frame.thread_y = cover(kPictureSize, frame.picture)({0, kThreadInPicture}).y;
    frame.line_y = frame.thread_y;
    frame.line_from = frame.picture.right();
    frame.name_corner = {x + 1866.0F, 40.0F};
    frame.name = vertical_name(view.name.chinese, 112.0F, frame.line_y - 70.0F);
    Sheet sheet;
    sheet.title = {x + 1116.0F, 48.0F};
    sheet.room = frame.name_corner.x - frame.name.extent.w - 22.0F - sheet.title.x;
    sheet.room = std::min(sheet.room, 630.0F);
    sheet.text_end = frame.line_y - 32.0F;
    place_column(frame, set, view, sheet);
    frame.wide = 748.0F;
    frame.below_name = frame.name_corner.y + frame.name.extent.h + 4.0F;
    frame.first_knot = {x + 1150.0F, frame.line_y};
    place_knots(frame, view, kKnotPitchMax);
    frame.step = {
        x + 1116.0F, frame.line_y + 39.0F, 750.0F, h - 226.0F - 8.0F - (frame.line_y + 39.0F)};
    frame.tabs = {x + 1096.0F, h - 226.0F, 788.0F, 102.0F};
    frame.actions = {x + 48.0F, h - 228.0F, 976.0F, 84.0F};
    return frame;
}

ExhibitFrame portrait(const Typesetter& set, const ExhibitView& view)
{
    const Layout& layout = set.layout;
    const float x = layout.origin_x();
    const float h = layout.size.h;
    const float more = h - 1920.0F;
    ExhibitFrame frame;
    // The mockup's picture is 810 high; with steps below, five lines of text need some of it.
    const float picture = set.text_scale > 1.0F ? 620.0F : (view.steps.empty() ? 810.0F : 715.0F);
    frame.picture = {0, 0, layout.size.w, picture + more * 0.35F};
    frame.thread_y = cover(kPictureSize, frame.picture)({0, kThreadInPicture}).y;
    frame.line_y = h - 622.0F;
    frame.line_from = -10.0F;
    frame.name_corner = {x + 1024.0F, frame.picture.bottom() + 36.0F};
    frame.name = vertical_name(view.name.chinese, 108.0F, h - 622.0F - 40.0F - frame.name_corner.y);
    Sheet sheet;
    sheet.title = {x + 56.0F, frame.picture.bottom() + 30.0F};
    sheet.room = frame.name_corner.x - frame.name.extent.w - 28.0F - sheet.title.x;
    sheet.meta_gap = 8.0F;
    sheet.meta_size = 28.0F;
    sheet.text_end = frame.line_y - 34.0F;
    sheet.titles = {64, 60, 54, 46};
    place_column(frame, set, view, sheet);
    frame.wide = 968.0F;
    frame.below_name = frame.name_corner.y + frame.name.extent.h + 4.0F;
    frame.knots_room = 888.0F;
    frame.first_knot = {x + 96.0F, frame.line_y};
    place_knots(frame, view, kKnotPitchMaxPortrait);
    frame.step = {
        x + 56.0F, frame.line_y + 38.0F, 968.0F, h - 422.0F - 8.0F - (frame.line_y + 38.0F)};
    frame.tabs = {x + 40.0F, h - 422.0F, 1000.0F, 96.0F};
    frame.actions = {x + 40.0F, h - 306.0F, 1000.0F, 84.0F};
    return frame;
}

} // namespace

Type badge_type(const Typesetter& set)
{
    return kCaption.at(22.0F * std::min(set.text_scale, 1.25F));
}

float badge_width(const Typesetter& set, std::string_view label)
{
    return set.width(badge_type(set), label) + 40.0F;
}

ExhibitFrame exhibit_frame(const Typesetter& set, const ExhibitView& view)
{
    return set.layout.portrait() ? portrait(set, view) : landscape(set, view);
}

float steps_extent(const ExhibitFrame& frame, const ExhibitView& view)
{
    const auto pitches = static_cast<float>(view.steps.empty() ? 0 : view.steps.size() - 1);
    return std::max(0.0F, pitches * frame.knot_pitch - frame.knots_room);
}

} // namespace kiosk
