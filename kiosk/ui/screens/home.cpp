// Home: one panorama with three halls in it, each with its plate; the thread runs through all of
// them.
#include "kiosk/ui/draw_screens.h"
#include "kiosk/ui/screens/home_places.h"
#include "kiosk/ui/screens/passing.h"
#include "kiosk/ui/screens/scene.h"
#include "kiosk/ui/widgets/brand.h"
#include "kiosk/ui/widgets/motion.h"
#include "kiosk/ui/widgets/paper.h"
#include "kiosk/ui/widgets/shapes.h"
#include "kiosk/ui/widgets/text.h"
#include "kiosk/ui/widgets/thread.h"

#include <algorithm>
#include <array>

namespace kiosk {

namespace {

using content::PictureLayer;

// Milliseconds since home began to come, where it comes from attract; otherwise all stands.
float entrance(const Canvas& canvas, const Passage& passage)
{
    const bool enters = passage.motion == Motion::attract_to_home && !canvas.leaving;
    return enters ? entrance_ms(canvas, passage) : 1e9F;
}

// The planes of the panorama and how far each comes in from the right (units): near ones further.
struct Plane {
    PictureLayer layer;
    float slide;
};
constexpr std::array<Plane, 5> kPlanes{{{PictureLayer::bg, 0},
                                        {PictureLayer::far_, 16},
                                        {PictureLayer::mid, 32},
                                        {PictureLayer::subject, 56},
                                        {PictureLayer::fg, 80}}};

bool planes_ready(const Canvas& canvas, const content::Picture& picture)
{
    const float width = scene_width_px(canvas.layout, picture);
    return std::ranges::all_of(picture.layers, [&](PictureLayer layer) {
        return canvas.pictures.ready(picture.id, layer, width);
    });
}

void draw_panorama(const Canvas& canvas,
                   const content::Picture& picture,
                   const Passage& passage,
                   float since)
{
    // Going deeper the panorama comes a little closer.
    const float closer =
        canvas.leaving && passage.motion == Motion::deeper && !canvas.state.reduced_motion
            ? 60.0F * ease_in_out(passage.leaving)
            : 0.0F;
    const float left = 1.0F - ease_out(progress(since, 0, 520));
    if (left > 0.0F && planes_ready(canvas, picture))
        for (const Plane& plane : kPlanes)
            draw_scene_layer(
                canvas, picture, plane.layer, {plane.slide * left, plane.slide * left, 0.5F});
    else
        draw_scene_layer(canvas, picture, PictureLayer::flat, {closer, 0, 0.5F});
    draw_thread(canvas,
                picture.thread,
                scene_placement(canvas.layout, picture, {closer, 0, 0.5F}),
                {.to = ease_thread(progress(since, 60, 840))});
}

// The parts of the panorama that the plates' pictures show in high contrast: centres in the scene's
// units, and its scale there.
constexpr std::array<base::Point, 3> kPartsLandscape{{{335, 400}, {960, 400}, {1585, 400}}};
constexpr float kPartScale = 0.78F;

void draw_framed(const Canvas& canvas,
                 const content::Picture& picture,
                 base::Rect frame,
                 base::Point centre,
                 float scale)
{
    const base::Rect px = px_rect(canvas, frame);
    const base::Size part{frame.w / scale / picture.size.w, frame.h / scale / picture.size.h};
    const float zoom = scale / cover(picture.size, frame).scale;
    const Pictures::Crop crop{
        zoom,
        {(centre.x / picture.size.w - 0.5F) / part.w, (centre.y / picture.size.h - 0.5F) / part.h}};
    canvas.pictures.draw(canvas.list,
                         picture.id,
                         PictureLayer::flat,
                         px,
                         canvas.shade(0xFFFFFFFFU),
                         canvas.px(20.0F),
                         crop);
    outline(canvas, frame, canvas.palette.hair, canvas.palette.edge, 20);
}

void draw_plates(const Canvas& canvas, const HomeView& view, float since)
{
    constexpr float kRise = 40.0F;
    constexpr float kApart = 60.0F;
    constexpr float kAfter = 200.0F;
    for (std::size_t i = 0; i < view.plates.size(); ++i) {
        const PlatePlace place = place_home_plate(canvas, view, i);
        const float passed = since - kAfter - kApart * static_cast<float>(i);
        Canvas rising = canvas;
        rising.shift.y += kRise * (1.0F - sprung(kCardSpring, passed / 1000.0F));
        rising.alpha *= progress(passed, 0, 160);
        draw_home_plate(rising,
                        view.plates[i],
                        view.ribbon,
                        place.rect,
                        home_plate_style(canvas, i, view.plates.size()));
        canvas.target(view.plates[i].action, place.reach);
    }
}

void draw_title(const Canvas& canvas, const HomeView& view)
{
    const Layout& layout = canvas.layout;
    const bool portrait = layout.portrait();
    const float left = portrait ? layout.origin_x() + layout.margin() : layout.margin();
    const float right = layout.size.w - left;
    const Palette& colours = canvas.palette;
    // In high contrast the pictures stand in frames below.
    const float top = portrait ? 40.0F : colours.theme == Theme::contrast ? 24.0F : 44.0F;
    if (colours.theme == Theme::contrast && !portrait) {
        const Type glyph{platform::Face::serif_bold, 76, 88, 0};
        const float width = text(
            canvas, content::Language::zh, {left, 34}, glyph, colours.ink, view.pavilion.chinese);
        text(canvas, {left + width + 24, 66}, kLabel.at(34), colours.ink, view.pavilion.own);
    } else {
        draw_brand(canvas, {left, top + (portrait ? 8.0F : 0.0F)}, view.pavilion);
    }
    const Type motto = kH1.at(portrait ? 60.0F : 64.0F);
    text(canvas,
         content::Language::zh,
         {right, top},
         motto,
         colours.ink,
         view.motto.chinese,
         platform::Align::right);
    text(canvas,
         {right, top + motto.line + 2},
         kBody,
         colours.ink2,
         view.motto.own,
         platform::Align::right);
}

// High contrast: the panorama in frames, nothing written over it, the thread level between pictures
// and plates.
void draw_contrast(const Canvas& canvas, const HomeView& view, const content::Picture* picture)
{
    const Layout& layout = canvas.layout;
    if (view.plates.empty())
        return;
    const float thread_y = place_home_plate(canvas, view, 0).rect.y - 14;
    const float height = thread_y - 12 - kTopBand;
    if (picture != nullptr && layout.portrait())
        draw_framed(
            canvas,
            *picture,
            {layout.origin_x() + layout.margin(), kTopBand, 1080.0F - 2 * layout.margin(), height},
            {picture->size.w / 2, kTopBand + height / 2},
            0.92F);
    else if (picture != nullptr && view.plates.size() == kPartsLandscape.size())
        for (std::size_t i = 0; i < kPartsLandscape.size(); ++i) {
            const base::Rect plate = place_home_plate(canvas, view, i).rect;
            draw_framed(canvas,
                        *picture,
                        {plate.x, kTopBand, plate.w, height},
                        kPartsLandscape[i],
                        kPartScale * height / 508.0F);
        }
    const std::array<base::Point, 2> level{{{-10, thread_y}, {layout.size.w + 10, thread_y}}};
    draw_thread(canvas, level, {}, {});
}

// The panorama lies still below what comes and goes above it; only to and from attract it fades.
float panorama_alpha(const Passing& now, const Passage& passage, float since)
{
    if (passage.motion == Motion::to_attract)
        return now.alpha;
    return passage.motion == Motion::attract_to_home ? progress(since, 0, 260) : 1.0F;
}

} // namespace

void draw_home(Canvas& canvas, const HomeView& view, const Passage& passage)
{
    const Passing now = passing(canvas, passage);
    const float since = entrance(canvas, passage);
    const content::Picture* picture =
        canvas.pictures.picture(scene_picture(canvas.layout, view.scene));

    canvas.alpha = canvas.state.reduced_motion ? now.wall : panorama_alpha(now, passage, since);
    if (canvas.palette.theme == Theme::contrast) {
        draw_wall(canvas);
        draw_contrast(canvas, view, picture);
    } else if (picture != nullptr) {
        draw_panorama(canvas, *picture, passage, since);
    } else {
        draw_wall(canvas);
    }
    canvas.shift = now.shift;
    canvas.alpha = now.alpha * (canvas.leaving ? 1.0F : canvas.alpha);
    draw_title(canvas, view);
    draw_plates(canvas, view, since);
}

} // namespace kiosk
