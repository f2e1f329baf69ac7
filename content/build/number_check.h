// Numbers in texts against the numbers that somebody has looked up: what the key `numbers` of
// exhibit.yaml is for. content/FORMAT.md tells the rule to editors.
#pragma once
#include "content/build/fault.h"

#include <string_view>
#include <vector>

namespace content {

class NumberCheck {
public:
    void allow(double number);
    void allow_all_in(std::string_view text, Language language);

    // Notes every number of two or more digits that is not allowed.
    void check(std::string_view text, const Place& place, Language language, Faults& faults) const;

private:
    [[nodiscard]] bool allows(double number) const;

    std::vector<double> m_allowed;
};

} // namespace content
