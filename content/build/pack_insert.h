// One prepared INSERT whose values are given in order. Inside content/build only.
#pragma once
#include "content/catalogue/database.h"
#include "content/catalogue/language.h"

#include <optional>
#include <string>

namespace content {

class Insert {
public:
    // `columns` is how many values a row has; a Localised counts for four.
    [[nodiscard]] static base::Result<Insert>
    into(const Database& database, const std::string& table, int columns);

    Insert& add(std::int64_t value);
    Insert& add(double value);
    Insert& add(std::string_view text);
    Insert& add(const Localised& text);
    Insert& add(std::optional<int> value);
    Insert& add(std::span<const std::byte> blob); // borrowed until run
    [[nodiscard]] base::Status run();

private:
    Statement m_statement;
    int m_next = 1;
};

} // namespace content
