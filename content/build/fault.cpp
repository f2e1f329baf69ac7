#include "content/build/fault.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace content {
namespace {

auto key_of(const Fault& fault)
{
    return std::tie(
        fault.place.file, fault.place.line, fault.place.language, fault.what, fault.todo);
}

} // namespace

std::string to_string(const Fault& fault)
{
    std::string text = fault.place.file;
    if (fault.place.line > 0)
        text += fmt::format(":{}", fault.place.line);
    text += ": ";
    if (fault.place.language)
        text += fmt::format("[{}] ", short_tag(*fault.place.language));
    return text + fault.what + "; " + fault.todo;
}

void Faults::add(Place place, std::string what, std::string todo)
{
    m_faults.push_back({std::move(place), std::move(what), std::move(todo), FaultKind::broken});
}

void Faults::add_missing_translation(Place place, std::string what, std::string todo)
{
    m_faults.push_back(
        {std::move(place), std::move(what), std::move(todo), FaultKind::translation});
}

void Faults::append(const Faults& others)
{
    m_faults.insert(m_faults.end(), others.m_faults.begin(), others.m_faults.end());
}

std::vector<Fault> Faults::sorted() const
{
    std::vector<Fault> all = m_faults;
    std::sort(all.begin(), all.end(), [](const Fault& a, const Fault& b) {
        return key_of(a) < key_of(b);
    });
    const auto same = [](const Fault& a, const Fault& b) { return key_of(a) == key_of(b); };
    all.erase(std::unique(all.begin(), all.end(), same), all.end());
    return all;
}

bool Faults::any_broken() const
{
    return std::any_of(m_faults.begin(), m_faults.end(), [](const Fault& fault) {
        return fault.kind == FaultKind::broken;
    });
}

} // namespace content
