// Faults of a pack's source. A reader notes what is wrong and goes on, so that an editor sees all
// of them at once.
#pragma once
#include "content/catalogue/language.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace content {

// Where in the source: a file relative to its root, a line (from 1, 0: the whole file), a language
// where it matters.
struct Place {
    std::string file;
    int line = 0;
    std::optional<Language> language;

    [[nodiscard]] Place at(int other_line) const { return {file, other_line, language}; }
    [[nodiscard]] Place in(Language other) const { return {file, line, other}; }
};

enum class FaultKind {
    broken,      // stops a build
    translation, // a text is missing in one language: visitors would see it in another one
    unused,      // a file that nothing names: the pack is built without it
    unreadable,  // a text that does not fit its place on a screen, or cannot be read there
};

struct Fault {
    Place place;
    std::string what; // "no such city: hangzou"
    std::string todo; // "use an id of map/cities.yaml"
    FaultKind kind = FaultKind::broken;
};

// "halls/industries/hall.yaml:3: [de] what is wrong; what to do".
[[nodiscard]] std::string to_string(const Fault& fault);

// Keeps the first 10,000; of more it says only how many they are. A message is one line of at most
// 400 bytes, whatever a file says.
class Faults {
public:
    void add(Fault fault);
    void add(Place place, std::string what, std::string todo);
    void add_missing_translation(Place place, std::string what, std::string todo);
    void add_unused(Place place, std::string what, std::string todo);
    void append(const Faults& others);

    // By file, line and language; a fault that was noted twice is there once.
    [[nodiscard]] std::vector<Fault> sorted() const;
    [[nodiscard]] bool any_broken() const;
    [[nodiscard]] bool empty() const { return m_faults.empty(); }

private:
    std::vector<Fault> m_faults;
    std::size_t m_more = 0;
    bool m_any_broken = false;
};

} // namespace content
