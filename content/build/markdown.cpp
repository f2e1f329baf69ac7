#include "content/build/markdown.h"

#include "content/build/page_body.h"
#include "content/build/yaml.h"

#include <fmt/format.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace content {
namespace {

void parse_front_matter(
    const std::string& text, const Place& file, Language language, Faults& faults, Page& page)
{
    Place place = file.at(1);
    place.language = language;
    std::optional<YamlMap> map = YamlMap::parse(text, {place, {language}, &faults});
    if (!map)
        return;
    const auto take = [&](const std::optional<YamlValue>& value, std::int32_t most) {
        std::string taken = value ? value->text() : "";
        if (const std::string fault = too_long(taken, most); !fault.empty())
            value->fault(fault, fmt::format("keep it under {}", most));
        if (!taken.empty())
            page.texts.push_back({taken, value->place().line});
        return taken;
    };
    page.title = take(map->require("title"), kMostOfTitle);
    page.subtitle = take(map->get("subtitle"), kMostOfSubtitle);
    map->finish();
}

// Faults of whole lines are cheaper to find in the source than in what is left of it.
void check_lines(std::string_view text, const Place& file, Language language, Faults& faults)
{
    int line = 1;
    for (std::size_t at = 0; at < text.size(); ++line) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        check_text(text.substr(at, end - at), file.at(line), language, faults);
        at = end + 1;
    }
}

} // namespace

std::string too_long(const std::string& text, std::int32_t most)
{
    const std::int32_t length = icu::UnicodeString::fromUTF8(text).countChar32();
    return length > most ? fmt::format("a text of {} characters", length) : "";
}

std::optional<Page>
parse_page(const std::string& text, const Place& file, Language language, Faults& faults)
{
    Page page;
    const std::size_t end = text.starts_with("---\n") ? text.find("\n---", 3) : std::string::npos;
    if (end == std::string::npos) {
        faults.add(file.at(1).in(language), "no front matter", "begin with --- title: ... ---");
        return std::nullopt;
    }
    parse_front_matter(text.substr(4, end - 3), file, language, faults, page);
    const std::size_t body_at = std::min(text.find('\n', end + 1), text.size() - 1) + 1;
    const int body_line =
        1 + static_cast<int>(std::count(
                text.begin(), text.begin() + static_cast<std::ptrdiff_t>(body_at), '\n'));
    const std::string_view body = std::string_view(text).substr(body_at);
    read_page_body(body, body_line, file, language, faults, page);
    check_lines(text, file, language, faults);
    return page;
}

} // namespace content
