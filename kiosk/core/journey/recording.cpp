#include "kiosk/core/journey/recording.h"

#include "kiosk/core/journey/words.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

namespace kiosk {

namespace {

constexpr double kMaxMs = 24.0 * 3600.0 * 1000.0;
constexpr float kMaxPx = 65536.0F;
constexpr std::array<std::string_view, 4> kPhases{
    "down", "move", "up", "cancel"}; // in order of ContactPhase

using Words = std::vector<std::string_view>;

// A time in ms as whole microseconds, without the rounding of a division.
base::TimePoint from_ms(double ms)
{
    return base::TimePoint{base::Duration{std::llround(ms * 1000.0)}};
}

base::Result<base::Contact> parse_contact(const Words& words, std::string_view file, int line)
{
    if (words.size() != 5)
        return fail_at(file, line, "expected: MILLISECONDS down|move|up|cancel CONTACT X Y");
    const auto ms = parse_number<double>(words[0], 0.0, kMaxMs);
    if (!ms)
        return fail_at(
            file, line, fmt::format("\"{}\" is not a time from 0 ms to a day", shown(words[0])));
    const auto* phase = std::find(kPhases.begin(), kPhases.end(), words[1]);
    if (phase == kPhases.end())
        return fail_at(file,
                       line,
                       fmt::format("\"{}\" is not one of down, move, up, cancel", shown(words[1])));
    const auto id = parse_number<std::int64_t>(words[2],
                                               std::numeric_limits<std::int64_t>::min(),
                                               std::numeric_limits<std::int64_t>::max());
    if (!id)
        return fail_at(
            file, line, fmt::format("\"{}\" is not the number of a contact", shown(words[2])));
    const auto x = parse_number<float>(words[3], -kMaxPx, kMaxPx);
    const auto y = parse_number<float>(words[4], -kMaxPx, kMaxPx);
    if (!x || !y)
        return fail_at(
            file,
            line,
            fmt::format("\"{}\" is not a place in pixels", shown((x ? words[4] : words[3]))));
    base::Contact contact;
    contact.id = *id;
    contact.phase = static_cast<base::ContactPhase>(phase - kPhases.begin());
    contact.at = {*x, *y};
    contact.time = from_ms(*ms);
    return contact;
}

// Keeps book of who is down.
base::Status check_order(const base::Contact& contact,
                         std::vector<std::int64_t>& down,
                         std::string_view file,
                         int line)
{
    const auto found = std::find(down.begin(), down.end(), contact.id);
    if (contact.phase == base::ContactPhase::down) {
        if (found != down.end())
            return fail_at(file, line, fmt::format("contact {} is down already", contact.id));
        if (down.size() == kMaxContactsDown)
            return fail_at(
                file, line, fmt::format("more than {} contacts at once", kMaxContactsDown));
        down.push_back(contact.id);
        return {};
    }
    if (found == down.end())
        return fail_at(file, line, fmt::format("contact {} is not down", contact.id));
    if (contact.phase != base::ContactPhase::move)
        down.erase(found);
    return {};
}

base::Status parse_header(const Words& words, std::string_view file, int line)
{
    const auto version = words.size() == 2 && words[0] == "touches"
                             ? parse_number<int>(words[1], 1, std::numeric_limits<int>::max())
                             : std::nullopt;
    if (!version)
        return fail_at(
            file, line, fmt::format("a recording begins with \"touches {}\"", kRecordingVersion));
    if (*version > kRecordingVersion)
        return base::fail(
            base::ErrorCode::unsupported,
            fmt::format(
                "{}:{}: recording of version {}, this program reads {}: use a newer program",
                file,
                line,
                *version,
                kRecordingVersion));
    return {};
}

} // namespace

base::Result<Recording> parse_recording(std::string_view text, std::string_view file)
{
    Recording recording;
    std::vector<std::int64_t> down;
    bool begun = false;
    int line = 0;
    while (!text.empty()) {
        ++line;
        const Words words = split_words(take_line(text), 6);
        if (words.empty())
            continue;
        if (!begun) {
            TRY(parse_header(words, file, line));
            begun = true;
            continue;
        }
        if (recording.contacts.size() == kMaxRecordedContacts)
            return fail_at(
                file, line, fmt::format("more than {} reports: cut it", kMaxRecordedContacts));
        TRY_SET(const base::Contact contact, parse_contact(words, file, line));
        if (!recording.contacts.empty() && contact.time < recording.contacts.back().time)
            return fail_at(file, line, "earlier than the line before");
        TRY(check_order(contact, down, file, line));
        recording.contacts.push_back(contact);
    }
    if (!begun)
        return fail_at(
            file, 1, fmt::format("a recording begins with \"touches {}\"", kRecordingVersion));
    return recording;
}

std::string recording_header()
{
    return fmt::format("touches {}\n", kRecordingVersion);
}

std::string recording_line(const base::Contact& contact, base::TimePoint start)
{
    return fmt::format("{} {} {} {} {}\n",
                       static_cast<double>((contact.time - start).count()) / 1000.0,
                       kPhases.at(static_cast<std::size_t>(contact.phase)),
                       contact.id,
                       contact.at.x,
                       contact.at.y);
}

std::string write_recording(std::span<const base::Contact> contacts, base::TimePoint start)
{
    std::string text = recording_header();
    for (const base::Contact& contact : contacts)
        text += recording_line(contact, start);
    return text;
}

Replay::Replay(Recording recording, base::TimePoint start)
    : m_recording(std::move(recording))
    , m_start(start)
{
}

std::vector<base::Contact> Replay::due(base::TimePoint now)
{
    std::vector<base::Contact> contacts;
    for (; !done(); ++m_next) {
        base::Contact contact = m_recording.contacts[m_next];
        contact.time += m_start.time_since_epoch();
        if (contact.time > now)
            break;
        contacts.push_back(contact);
    }
    return contacts;
}

} // namespace kiosk
