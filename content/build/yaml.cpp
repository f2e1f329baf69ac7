#include "content/build/yaml.h"

#include "content/build/markdown_text.h"
#include "content/build/near_miss.h"
#include "content/catalogue/names.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <charconv>
#include <set>

namespace content {
namespace {

int line_of(const YAML::Node& node, const YamlContext& context)
{
    const YAML::Mark mark = node.Mark();
    return mark.is_null() ? context.file.line : mark.line + 1 + context.file.line;
}

// yaml-cpp speaks in exceptions; they end here.
std::optional<YAML::Node> load(const std::string& text, const YamlContext& context)
{
    try {
        return YAML::Load(text);
    } catch (const YAML::Exception& error) {
        const int line = error.mark.is_null() ? 0 : error.mark.line + 1 + context.file.line;
        context.faults->add(
            context.file.at(line), "bad YAML: " + error.msg, "mend the line or the one above");
    }
    return std::nullopt;
}

constexpr std::size_t kMostListed = 1024; // no list of a source is longer: see limits.h

template <typename Number> std::optional<Number> parse_number(const std::string& text)
{
    Number value{};
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc{} || stop != end)
        return std::nullopt;
    return value;
}

// Checks a text that visitors see, and remembers where it stands.
void take_text(const std::string& text,
               const Place& place,
               Language language,
               const YamlContext& context)
{
    check_text(text, place, language, *context.faults);
    if (context.places != nullptr)
        context.places->add(language, text, place);
}

} // namespace

YamlValue::YamlValue(const YAML::Node& node, std::shared_ptr<const YamlContext> context)
    : m_node(std::make_shared<YAML::Node>(node))
    , m_context(std::move(context))
{
}

Place YamlValue::place() const
{
    return m_context->file.at(line_of(*m_node, *m_context));
}

void YamlValue::fault(std::string what, std::string todo) const
{
    m_context->faults->add(place(), std::move(what), std::move(todo));
}

std::optional<std::string> YamlValue::scalar(std::string_view wanted) const
{
    if (m_node->IsScalar() && !m_node->Scalar().empty())
        return m_node->Scalar();
    fault(fmt::format("{} expected", wanted), "write one value after the colon");
    return std::nullopt;
}

std::string YamlValue::text() const
{
    std::string text = shown_text("a text");
    check_text(text, place(), *m_context->faults);
    return text;
}

std::string YamlValue::shown_text(std::string_view wanted) const
{
    std::string text = scalar(wanted).value_or("");
    if (text.empty() || !trimmed(text).empty())
        return text;
    fault("an empty text", "write it, or remove the key");
    return {};
}

std::string YamlValue::id() const
{
    const std::optional<std::string> text = scalar("an id");
    if (!text || is_id(*text))
        return text.value_or("");
    const std::string meant = id_like(*text);
    fault(fmt::format("bad id: {:.100}", *text),
          (meant.empty() ? "" : fmt::format("write {}: ", meant)) +
              "lower-case letters, digits and single hyphens, at most 64");
    return {};
}

int YamlValue::integer(int least, int most) const
{
    const std::optional<std::string> text = scalar("a whole number");
    const std::optional<int> value = text ? parse_number<int>(*text) : std::nullopt;
    if (value && *value >= least && *value <= most)
        return *value;
    if (text)
        fault(fmt::format("bad number: {:.100}", *text),
              fmt::format("write a whole number from {} to {}", least, most));
    return std::clamp(0, least, most);
}

double YamlValue::number(double least, double most) const
{
    const std::optional<std::string> text = scalar("a number");
    const std::optional<double> value = text ? parse_number<double>(*text) : std::nullopt;
    if (value && *value >= least && *value <= most)
        return *value;
    if (text)
        fault(fmt::format("bad number: {:.100}", *text),
              fmt::format("write a number from {} to {}", least, most));
    return std::clamp(0.0, least, most);
}

bool YamlValue::flag() const
{
    const std::optional<std::string> text = scalar("true or false");
    if (text && *text != "true" && *text != "false")
        fault(fmt::format("bad value: {:.100}", *text), "write true or false");
    return text == "true";
}

Localised YamlValue::localised() const
{
    Localised all;
    if (!m_node->IsMap()) {
        const std::string same = shown_text("a text, or a map of languages");
        for (const Language language : m_context->languages) {
            all.get(language) = same;
            take_text(same, place(), language, *m_context);
        }
        return all;
    }
    YamlMap languages = map();
    std::vector<Language> missing;
    for (const Language language : m_context->languages) {
        const std::optional<YamlValue> value = languages.get(short_tag(language));
        if (!value || (value->m_node->IsScalar() && value->m_node->Scalar().empty()) ||
            value->m_node->IsNull()) {
            missing.push_back(language);
            continue;
        }
        all.get(language) = value->shown_text("a text");
        take_text(all.get(language), value->place(), language, *m_context);
    }
    if (missing.size() == m_context->languages.size())
        fault("no text in any language", "write it");
    else
        for (const Language language : missing)
            m_context->faults->add_missing_translation(
                place().in(language),
                "missing translation",
                fmt::format("add {}: to the text", short_tag(language)));
    languages.finish();
    return all;
}

std::vector<YamlValue> YamlValue::list() const
{
    std::vector<YamlValue> values;
    if (!m_node->IsSequence())
        fault("a list expected", "write [a, b] or one `- ` line each");
    else
        for (const YAML::Node& item : *m_node) {
            if (values.size() == kMostListed) {
                fault("a list too long", fmt::format("keep at most {}", kMostListed));
                break;
            }
            values.emplace_back(item, m_context);
        }
    return values;
}

std::vector<std::string> YamlValue::ids() const
{
    std::vector<std::string> all;
    for (const YamlValue& value : list())
        if (std::string id = value.id(); !id.empty())
            all.push_back(std::move(id));
    return all;
}

YamlMap YamlValue::map() const
{
    if (!m_node->IsMap())
        fault("a map expected", "write `key: value` lines or {key: value}");
    return {*m_node, m_context};
}

bool YamlValue::is_map() const
{
    return m_node->IsMap();
}

YamlMap::YamlMap(const YAML::Node& node, std::shared_ptr<const YamlContext> context)
    : m_place(context->file.at(line_of(node, *context)))
    , m_context(std::move(context))
{
    if (!node.IsMap())
        return;
    std::set<std::string> seen;
    for (const auto& pair : node) {
        const std::string key = pair.first.IsScalar() ? pair.first.Scalar() : "?";
        const int line = line_of(pair.first, *m_context);
        if (!seen.insert(key).second)
            m_context->faults->add(m_context->file.at(line),
                                   fmt::format("key twice: {:.100}", key),
                                   "keep one of them");
        else
            m_entries.push_back({key, YamlValue(pair.second, m_context), line});
    }
}

std::optional<YamlMap> YamlMap::parse(const std::string& text, YamlContext context)
{
    const std::optional<YamlValue> root = parse_yaml(text, std::move(context));
    if (!root)
        return std::nullopt;
    if (!root->is_map()) {
        root->fault("a map expected", "write `key: value` lines");
        return std::nullopt;
    }
    return root->map();
}

std::optional<YamlValue> YamlMap::get(std::string_view key)
{
    if (std::find(m_known.begin(), m_known.end(), key) == m_known.end())
        m_known.emplace_back(key);
    for (Entry& entry : m_entries)
        if (entry.key == key) {
            entry.used = true;
            return entry.value;
        }
    return std::nullopt;
}

std::optional<YamlValue> YamlMap::require(std::string_view key)
{
    std::optional<YamlValue> value = get(key);
    if (!value)
        m_context->faults->add(
            m_place, fmt::format("missing key: {}", key), fmt::format("add `{}:`", key));
    return value;
}

std::string YamlMap::text(std::string_view key)
{
    const std::optional<YamlValue> value = get(key);
    return value ? value->text() : "";
}

std::string YamlMap::id(std::string_view key)
{
    const std::optional<YamlValue> value = get(key);
    return value ? value->id() : "";
}

Localised YamlMap::localised(std::string_view key)
{
    const std::optional<YamlValue> value = get(key);
    return value ? value->localised() : Localised{};
}

std::vector<YamlValue> YamlMap::list(std::string_view key)
{
    const std::optional<YamlValue> value = get(key);
    return value ? value->list() : std::vector<YamlValue>{};
}

Place YamlMap::place() const
{
    return m_place;
}

void YamlMap::finish()
{
    for (const Entry& entry : m_entries)
        if (!entry.used)
            m_context->faults->add(
                m_context->file.at(entry.line),
                fmt::format("unknown key: {:.100}", entry.key),
                with_near_miss(
                    entry.key, m_known, fmt::format("use one of: {}", fmt::join(m_known, " "))));
}

std::optional<YamlValue> parse_yaml(const std::string& text, YamlContext context)
{
    const auto shared = std::make_shared<const YamlContext>(std::move(context));
    const std::optional<YAML::Node> node = load(text, *shared);
    if (!node)
        return std::nullopt;
    return YamlValue(*node, shared);
}

} // namespace content
