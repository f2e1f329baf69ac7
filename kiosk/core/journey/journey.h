// A journey: what somebody does at the kiosk and what must be true then, as text. It names targets
// and places, never pixels, so it holds for any language and panel. One command a line, '#' begins
// a comment:
//
//   start PLACE [lang=de] [theme=paper|contrast] [text=1|1.25|1.5] [demo=yes]
//                             the first line, once
//   tap NAME                  waits up to kPatience for the target
//   touch X% Y%               somewhere on the screen
//   hold NAME MS              a finger that rests
//   drag NAME DX DY MS        canvas units from its centre; rests before it lifts
//   fling NAME DX MS          sideways; lifts on the move
//   fingers N                 at once, spread over the screen, moving, then up
//   wait MS, idle SECONDS     nobody touches
//   expect place PLACE | language TAG | session idle|active|warning | picks N | pack VERSION
//        | target NAME | no target NAME | visitor fresh | step N
//        | tab story|making|figures|place|related | moving | still
//   await offer VERSION       the clock stands still until that version of the pack is ready
//                             beside the shown one (at most kPackPatience, real time)
//   await pack VERSION        until it is shown
//   await message WORD        until a preview's author is told something with that word in it
//   shoot NAME                the app writes NAME.png once nothing is loading or moving
//
// NAME is an action's name ("exhibit:jinhua-ham", "dock:home") or a drag area ("hall_strip",
// "exhibit_text", "exhibit_steps"). What `expect place` does not name may be anything:
// hall/industries also holds for each of its families.
#pragma once
#include "content/catalogue/language.h"
#include "kiosk/core/journey/finger.h"
#include "kiosk/core/place.h"
#include "kiosk/core/state.h"
#include "platform/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kiosk {

inline constexpr std::size_t kMaxJourneyLines = 10'000;
// How long a target may take to appear, on the frame's clock: a screen change takes 0.9 s at most.
inline constexpr base::Duration kPatience = std::chrono::seconds{3};

// How long staff may take to install a pack while a journey waits for it; real time, so the app
// counts it.
inline constexpr base::Duration kPackPatience = std::chrono::seconds{60};

enum class Demo { no, yes };

struct JourneyStart {
    Place place;
    std::optional<content::Language> language;
    std::optional<Theme> theme;
    std::optional<TextSize> text_size;
    Demo demo = Demo::no;
};

struct TapTarget {
    std::string target;
    base::Duration length{};
};
struct TouchScreen {
    base::Point at; // fractions of the screen, 0 to 1
};
struct DragTarget {
    std::string target;
    base::Point by; // canvas units
    base::Duration length{};
    DragEnd end = DragEnd::rest;
};
struct ManyFingers {
    int count = 0;
};
struct Wait {
    base::Duration length{};
};

enum class Expectation {
    place,
    language,
    session,
    picks,
    target,
    no_target,
    visitor,
    step,
    tab,
    moving,
    still,
    pack, // the version that is shown
};
struct Expect {
    Expectation what = Expectation::place;
    std::string value; // as State is said in words: "de", "warning", "3", a target's name
    Place place;       // of Expectation::place
};

enum class PackMoment { offered, shown, message };
struct AwaitPack {
    PackMoment moment = PackMoment::shown;
    std::string version; // message: a word of it
};

struct Shoot {
    std::string name; // lower-case letters, digits and hyphens
};

using JourneyAct =
    std::variant<TapTarget, TouchScreen, DragTarget, ManyFingers, Wait, Expect, AwaitPack, Shoot>;

struct JourneyCommand {
    int line = 0;
    std::string text; // as written
    JourneyAct act;
};

struct Journey {
    JourneyStart start;
    std::vector<JourneyCommand> commands;
};

// `file` names it in errors. Errors: bad_content with file:line and the words that are allowed.
// Whether the pack has the places and targets shows when it is played.
[[nodiscard]] base::Result<Journey> parse_journey(std::string_view text, std::string_view file);

// "active": how journeys call it.
[[nodiscard]] std::string_view name_of(SessionPhase phase);
[[nodiscard]] std::string_view name_of(ExhibitTab tab);

} // namespace kiosk
