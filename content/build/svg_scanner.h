// Reads SVG's little grammars: numbers with commas and white space between them, flags, names.
#pragma once
#include <optional>
#include <string_view>

namespace content {

class SvgScanner {
public:
    explicit SvgScanner(std::string_view text)
        : m_text(text)
    {
    }

    void skip_space();
    void skip_separators(); // white space and one comma
    [[nodiscard]] bool at_end();
    [[nodiscard]] bool at_number() const;
    [[nodiscard]] bool take(char wanted);
    [[nodiscard]] char take_any();
    [[nodiscard]] std::string_view take_name(); // latin letters
    // Finite and not beyond 1e6: more is no coordinate. A separator after it is taken too.
    [[nodiscard]] std::optional<double> number();
    [[nodiscard]] std::optional<bool> flag(); // of an arc: 0 or 1, maybe without a separator
    [[nodiscard]] std::size_t offset() const { return m_at; }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace content
