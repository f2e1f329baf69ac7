#include "content/build/number_check.h"

#include "content/build/number_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace content {

void NumberCheck::allow(double number)
{
    m_allowed.push_back(std::abs(number));
}

void NumberCheck::allow_all_in(std::string_view text, Language language)
{
    for (const NumberInText& number : numbers_in(text, language))
        for (const auto& reading : number.readings)
            for (const double value : reading)
                allow(value);
}

bool NumberCheck::allows(double number) const
{
    return std::any_of(m_allowed.begin(), m_allowed.end(), [&](double one) {
        return std::abs(one - number) <= 1e-9 * std::max(1.0, number);
    });
}

void NumberCheck::check(std::string_view text,
                        const Place& place,
                        Language language,
                        Faults& faults) const
{
    for (const NumberInText& number : numbers_in(text, language)) {
        const auto known = [&](const std::vector<double>& reading) {
            return std::all_of(
                reading.begin(), reading.end(), [&](double value) { return allows(value); });
        };
        if (number.digits < 2 || std::any_of(number.readings.begin(), number.readings.end(), known))
            continue;
        faults.add(place.in(language),
                   fmt::format("the number {:.40} is nowhere in exhibit.yaml", number.written),
                   "compare it with its source, then add it to numbers:");
    }
}

} // namespace content
