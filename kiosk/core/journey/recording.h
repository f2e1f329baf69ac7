// What a panel reported, as text, to be played again in tests and to look into a fault from an
// exhibition:
//   touches 1
//   0 down 7 960 540
//   16.5 move 7 958.25 540
//   80 up 7 958.25 540
// Milliseconds since the start, what happened, contact, pixels. '#' begins a comment. Reads hostile
// input.
#pragma once
#include "platform/base/result.h"
#include "platform/base/touch_frame.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

inline constexpr int kRecordingVersion = 1;
// More is refused: at 100 reports a second, an hour and a half of one finger.
inline constexpr std::size_t kMaxRecordedContacts = 500'000;
inline constexpr std::size_t kMaxContactsDown = 64;

struct Recording {
    std::vector<base::Contact> contacts; // times count from TimePoint{}
};

// `file` names it in errors. Errors: bad_content with file:line (not a number, time runs back, a
// contact that moves without being down), unsupported (a newer version).
[[nodiscard]] base::Result<Recording> parse_recording(std::string_view text, std::string_view file);

// "touches 1\n", then one line a contact: a recorder appends as it goes.
[[nodiscard]] std::string recording_header();
[[nodiscard]] std::string recording_line(const base::Contact& contact, base::TimePoint start);
[[nodiscard]] std::string write_recording(std::span<const base::Contact> contacts,
                                          base::TimePoint start);

// Plays a recording from `start` on: due() gives what happened until `now` and was not given yet,
// in the times of now.
class Replay {
public:
    Replay(Recording recording, base::TimePoint start);
    [[nodiscard]] std::vector<base::Contact> due(base::TimePoint now);
    [[nodiscard]] bool done() const { return m_next == m_recording.contacts.size(); }

private:
    Recording m_recording;
    base::TimePoint m_start;
    std::size_t m_next = 0;
};

} // namespace kiosk
