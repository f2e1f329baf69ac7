#include "content/build/fault.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace content {
namespace {

constexpr std::size_t kMostFaults = 10'000;
constexpr std::size_t kMostBytes = 400; // of what is wrong, and of what to do

auto key_of(const Fault& fault)
{
    return std::tie(
        fault.place.file, fault.place.line, fault.place.language, fault.what, fault.todo);
}

// What a file says may be in it, and a file may say anything.
std::string one_line(std::string text)
{
    if (text.size() > kMostBytes) {
        std::size_t end = kMostBytes;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
            --end; // inside a character
        text.resize(end);
        text += "…";
    }
    for (char& c : text)
        if (static_cast<unsigned char>(c) < 0x20 || c == '\x7F')
            c = ' ';
    return text;
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

void Faults::add(Fault fault)
{
    fault.what = one_line(std::move(fault.what));
    fault.todo = one_line(std::move(fault.todo));
    m_any_broken = m_any_broken || fault.kind == FaultKind::broken;
    if (m_faults.size() < kMostFaults)
        m_faults.push_back(std::move(fault));
    else
        ++m_more;
}

void Faults::add(Place place, std::string what, std::string todo)
{
    add({std::move(place), std::move(what), std::move(todo), FaultKind::broken});
}

void Faults::add_missing_translation(Place place, std::string what, std::string todo)
{
    add({std::move(place), std::move(what), std::move(todo), FaultKind::translation});
}

void Faults::add_unused(Place place, std::string what, std::string todo)
{
    add({std::move(place), std::move(what), std::move(todo), FaultKind::unused});
}

void Faults::append(const Faults& others)
{
    for (const Fault& fault : others.m_faults)
        add(fault);
    m_more += others.m_more;
    m_any_broken = m_any_broken || others.m_any_broken;
}

std::vector<Fault> Faults::sorted() const
{
    std::vector<Fault> all = m_faults;
    std::sort(all.begin(), all.end(), [](const Fault& a, const Fault& b) {
        return key_of(a) < key_of(b);
    });
    const auto same = [](const Fault& a, const Fault& b) { return key_of(a) == key_of(b); };
    all.erase(std::unique(all.begin(), all.end(), same), all.end());
    if (m_more > 0)
        all.push_back({{"all files", 0, {}},
                       fmt::format("{} more faults", m_more),
                       "mend these first",
                       m_any_broken ? FaultKind::broken : FaultKind::translation});
    return all;
}

bool Faults::any_broken() const
{
    return m_any_broken;
}

} // namespace content
