// Where each text of a source stands. The kiosk's renderer finds texts that do not fit their place
// on a screen; it knows the text and its language, an editor wants file and line.
#pragma once
#include "content/build/fault.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace content {

// Keeps no text, only a sum of it: 24 bytes each, as a large source has millions. Two texts with
// the same 64 bits are not expected.
class TextPlaces {
public:
    // An empty text has no place.
    void add(Language language, std::string_view text, const Place& place);
    void append(const TextPlaces& others);
    // Once all have been added and before find.
    void sort();

    // Every place where the text stands in that language, by file and line. A text written once for
    // all languages is found in each of them.
    [[nodiscard]] std::vector<Place> find(Language language, std::string_view text) const;
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }

private:
    struct Entry {
        std::uint64_t sum = 0;
        std::uint32_t file = 0; // in m_files
        std::int32_t line = 0;
        Language language = Language::zh;
    };
    [[nodiscard]] std::uint32_t number_of(const std::string& file);

    std::vector<std::string> m_files;
    std::vector<Entry> m_entries;
};

} // namespace content
