#include "kiosk/core/journey/journey.h"

#include "kiosk/core/journey/journey_line.h"

#include <algorithm>

namespace kiosk {

namespace {

constexpr int kMaxSeconds = 24 * 3600;
constexpr int kMaxFingers = 20;
constexpr int kMaxCount = 10'000;
constexpr std::size_t kMaxWords = 8;
constexpr base::Duration kTap = std::chrono::milliseconds{80};

constexpr Names<SessionPhase, 3> kSessions{{{"idle", SessionPhase::idle},
                                            {"active", SessionPhase::active},
                                            {"warning", SessionPhase::warning}}};
constexpr Names<ExhibitTab, 5> kTabs{{{"story", ExhibitTab::story},
                                      {"making", ExhibitTab::making},
                                      {"figures", ExhibitTab::figures},
                                      {"place", ExhibitTab::place},
                                      {"related", ExhibitTab::related}}};
constexpr Names<Theme, 2> kThemes{{{"paper", Theme::paper}, {"contrast", Theme::contrast}}};
constexpr Names<TextSize, 3> kTextSizes{
    {{"1", TextSize::normal}, {"1.25", TextSize::large}, {"1.5", TextSize::larger}}};
constexpr Names<PackMoment, 3> kMoments{{{"offer", PackMoment::offered},
                                         {"pack", PackMoment::shown},
                                         {"message", PackMoment::message}}};
constexpr Names<Demo, 2> kDemos{{{"yes", Demo::yes}, {"no", Demo::no}}};
constexpr Names<Expectation, 12> kExpectations{{{"place", Expectation::place},
                                                {"language", Expectation::language},
                                                {"session", Expectation::session},
                                                {"picks", Expectation::picks},
                                                {"target", Expectation::target},
                                                {"no", Expectation::no_target},
                                                {"visitor", Expectation::visitor},
                                                {"step", Expectation::step},
                                                {"tab", Expectation::tab},
                                                {"moving", Expectation::moving},
                                                {"still", Expectation::still},
                                                {"pack", Expectation::pack}}};

base::Status parse_option(std::string_view word, JourneyStart& start, const JourneyLine& line)
{
    const std::size_t equals = word.find('=');
    const std::string_view key = word.substr(0, equals);
    const std::string_view value = equals == std::string_view::npos ? "" : word.substr(equals + 1);
    if (key == "lang") {
        TRY_SET(start.language, parse_tag(value, line));
    } else if (key == "theme") {
        TRY_SET(start.theme, choose(kThemes, value, line));
    } else if (key == "text") {
        TRY_SET(start.text_size, choose(kTextSizes, value, line));
    } else if (key == "demo") {
        TRY_SET(start.demo, choose(kDemos, value, line));
    } else {
        return line.fail(
            fmt::format("\"{}\" is not one of: lang=, theme=, text=, demo=", shown(word)));
    }
    return {};
}

base::Result<JourneyStart> parse_start(const JourneyLine& line)
{
    if (line.words.size() < 2)
        return line.fail("write: start PLACE [lang=de] [theme=contrast] [text=1.25] [demo=yes]");
    JourneyStart start;
    TRY_SET(start.place, parse_address(line.words[1], line));
    for (const std::string_view word : line.words.subspan(2))
        TRY(parse_option(word, start, line));
    return start;
}

base::Result<JourneyAct> parse_tap(const JourneyLine& line)
{
    TRY(line.count(2, "tap NAME"));
    TRY_SET(std::string name, parse_name(line.words[1], line));
    return TapTarget{std::move(name), kTap};
}

base::Result<JourneyAct> parse_touch(const JourneyLine& line)
{
    TRY(line.count(3, "touch X% Y%"));
    TRY_SET(const float x, parse_percent(line.words[1], line));
    TRY_SET(const float y, parse_percent(line.words[2], line));
    return TouchScreen{{x, y}};
}

base::Result<JourneyAct> parse_hold(const JourneyLine& line)
{
    TRY(line.count(3, "hold NAME MS"));
    TRY_SET(std::string name, parse_name(line.words[1], line));
    TRY_SET(const base::Duration length, parse_ms(line.words[2], line));
    return TapTarget{std::move(name), length};
}

base::Result<JourneyAct> parse_drag(const JourneyLine& line)
{
    TRY(line.count(5, "drag NAME DX DY MS"));
    DragTarget drag;
    TRY_SET(drag.target, parse_name(line.words[1], line));
    TRY_SET(drag.by.x, parse_units(line.words[2], line));
    TRY_SET(drag.by.y, parse_units(line.words[3], line));
    TRY_SET(drag.length, parse_ms(line.words[4], line));
    return drag;
}

base::Result<JourneyAct> parse_fling(const JourneyLine& line)
{
    TRY(line.count(4, "fling NAME DX MS"));
    DragTarget drag;
    TRY_SET(drag.target, parse_name(line.words[1], line));
    TRY_SET(drag.by.x, parse_units(line.words[2], line));
    TRY_SET(drag.length, parse_ms(line.words[3], line));
    drag.end = DragEnd::fling;
    return drag;
}

base::Result<JourneyAct> parse_fingers(const JourneyLine& line)
{
    TRY(line.count(2, "fingers N"));
    TRY_SET(const int count, parse_whole(line.words[1], kMaxFingers, line));
    return ManyFingers{count};
}

base::Result<JourneyAct> parse_wait(const JourneyLine& line)
{
    TRY(line.count(2, "wait MS"));
    TRY_SET(const base::Duration length, parse_ms(line.words[1], line));
    return Wait{length};
}

base::Result<JourneyAct> parse_idle(const JourneyLine& line)
{
    TRY(line.count(2, "idle SECONDS"));
    TRY_SET(const int seconds, parse_whole(line.words[1], kMaxSeconds, line));
    return Wait{std::chrono::seconds{seconds}};
}

base::Result<std::string>
parse_expected(Expectation what, std::string_view word, const JourneyLine& line)
{
    switch (what) {
    case Expectation::language: {
        TRY_SET(const content::Language language, parse_tag(word, line));
        return std::string(content::short_tag(language));
    }
    case Expectation::session: {
        TRY_SET(const SessionPhase phase, choose(kSessions, word, line));
        return std::string(name_of(phase));
    }
    case Expectation::tab: {
        TRY_SET(const ExhibitTab tab, choose(kTabs, word, line));
        return std::string(name_of(tab));
    }
    case Expectation::picks:
    case Expectation::step: {
        TRY_SET(const int count, parse_whole(word, kMaxCount, line));
        return std::to_string(count);
    }
    case Expectation::visitor:
        if (word != "fresh")
            return line.fail("write: expect visitor fresh");
        return std::string(word);
    case Expectation::place:
    case Expectation::target:
    case Expectation::no_target:
    case Expectation::moving:
    case Expectation::still:
    case Expectation::pack:
        break;
    }
    return parse_name(word, line);
}

base::Result<JourneyAct> parse_expect(const JourneyLine& line)
{
    const std::string forms =
        "expect place PLACE, expect picks N, expect no target NAME, expect still ...";
    if (line.words.size() < 2)
        return line.fail(fmt::format("write: {}; there are: {}", forms, list_names(kExpectations)));
    Expect expect;
    TRY_SET(expect.what, choose(kExpectations, line.words[1], line));
    if (expect.what == Expectation::moving || expect.what == Expectation::still) {
        TRY(line.count(2, "expect moving, expect still"));
        expect.value = line.words[1];
        return expect;
    }
    if (expect.what == Expectation::no_target) {
        if (line.words.size() != 4 || line.words[2] != "target")
            return line.fail("write: expect no target NAME");
    } else {
        TRY(line.count(3, forms));
    }
    TRY_SET(expect.value, parse_expected(expect.what, line.words.back(), line));
    if (expect.what == Expectation::place) {
        TRY_SET(expect.place, parse_address(line.words.back(), line));
    }
    return expect;
}

base::Result<JourneyAct> parse_await(const JourneyLine& line)
{
    TRY(line.count(3, "await offer VERSION, await pack VERSION, await message WORD"));
    AwaitPack await;
    TRY_SET(await.moment, choose(kMoments, line.words[1], line));
    TRY_SET(await.version, parse_name(line.words[2], line));
    return await;
}

base::Result<JourneyAct> parse_shoot(const JourneyLine& line)
{
    TRY(line.count(2, "shoot NAME"));
    const std::string_view name = line.words[1];
    const bool plain = std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
    if (!plain || name.size() > 64)
        return line.fail(fmt::format(
            "\"{}\": a picture's name has lower-case letters, digits and hyphens", shown(name)));
    return Shoot{std::string(name)};
}

using Parse = base::Result<JourneyAct> (*)(const JourneyLine&);
constexpr Names<Parse, 11> kCommands{{{"tap", parse_tap},
                                      {"touch", parse_touch},
                                      {"hold", parse_hold},
                                      {"drag", parse_drag},
                                      {"fling", parse_fling},
                                      {"fingers", parse_fingers},
                                      {"wait", parse_wait},
                                      {"idle", parse_idle},
                                      {"expect", parse_expect},
                                      {"await", parse_await},
                                      {"shoot", parse_shoot}}};

std::string as_written(Words words)
{
    std::string text;
    for (const std::string_view word : words)
        text += (text.empty() ? "" : " ") + std::string(word);
    return text;
}

template <typename Item, std::size_t N>
std::string_view name_in(const Names<Item, N>& names, Item wanted)
{
    for (const auto& [name, item] : names)
        if (item == wanted)
            return name;
    return {};
}

} // namespace

base::Result<Journey> parse_journey(std::string_view text, std::string_view file)
{
    Journey journey;
    bool started = false;
    for (int number = 1; !text.empty(); ++number) {
        const std::vector<std::string_view> words = split_words(take_line(text), kMaxWords);
        const JourneyLine line{file, number, words};
        if (static_cast<std::size_t>(number) > kMaxJourneyLines)
            return line.fail(
                fmt::format("more than {} lines: make two journeys of it", kMaxJourneyLines));
        if (words.empty())
            continue;
        if (!started) {
            if (words[0] != "start")
                return line.fail("a journey begins with: start PLACE");
            TRY_SET(journey.start, parse_start(line));
            started = true;
            continue;
        }
        if (words[0] == "start")
            return line.fail("a journey starts once");
        TRY_SET(const Parse parse, choose(kCommands, words[0], line));
        TRY_SET(JourneyAct act, parse(line));
        journey.commands.push_back({number, as_written(words), std::move(act)});
    }
    if (!started)
        return fail_at(file, 1, "a journey begins with: start PLACE");
    return journey;
}

std::string_view name_of(SessionPhase phase)
{
    return name_in(kSessions, phase);
}

std::string_view name_of(ExhibitTab tab)
{
    return name_in(kTabs, tab);
}

} // namespace kiosk
