#include "content/author/yaml_texts.h"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <optional>

namespace content {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr int kMaxDepth = 16; // a source is never deeper than four

struct LanguageValue {
    bool there = false;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text;
};

// A map of languages and where its parts lie in the file.
struct LocalisedMap {
    std::string key;
    YamlPlace form = YamlPlace::block;
    std::array<LanguageValue, kLanguageCount> values;
    std::size_t begin = 0;
    std::size_t end = 0;    // of its last value
    std::size_t indent = 0; // of its keys, in block form
};

bool is_language_map(const YAML::Node& node)
{
    if (!node.IsMap() || node.size() == 0)
        return false;
    return std::all_of(node.begin(), node.end(), [](const auto& pair) {
        const auto language =
            pair.first.IsScalar() ? parse_language(pair.first.Scalar()) : std::optional<Language>{};
        return language && short_tag(*language) == pair.first.Scalar();
    });
}

std::size_t offset_of(const YAML::Node& node)
{
    return node.Mark().is_null() ? kNone : static_cast<std::size_t>(node.Mark().pos);
}

// `key:` without a value: the value goes behind the colon.
LanguageValue empty_value(std::string_view file, const YAML::Node& key)
{
    const std::size_t at = offset_of(key);
    const std::size_t end = at == kNone ? kNone : yaml_scalar_end(file, at, key.Scalar());
    const std::size_t colon = end == kNone ? kNone : file.find(':', end);
    return colon == kNone ? LanguageValue{} : LanguageValue{true, colon + 1, colon + 1, {}};
}

class Finder {
public:
    explicit Finder(std::string_view file)
        : m_file(file)
    {
    }

    void walk(const YAML::Node& node, const std::string& key, int depth);
    std::vector<LocalisedMap> take() { return std::move(m_found); }

private:
    void add(const YAML::Node& node, const std::string& key);
    void walk_list(const YAML::Node& node, const std::string& key, int depth);

    std::string_view m_file;
    std::vector<LocalisedMap> m_found;
};

void Finder::add(const YAML::Node& node, const std::string& key)
{
    LocalisedMap& found = m_found.emplace_back();
    found.key = key;
    found.form = node.Style() == YAML::EmitterStyle::Flow ? YamlPlace::flow : YamlPlace::block;
    found.begin = std::min(offset_of(node), m_file.size());
    for (const auto& pair : node) {
        LanguageValue value;
        if (!pair.second.IsScalar()) {
            value = empty_value(m_file, pair.first);
        } else {
            value.begin = offset_of(pair.second);
            value.text = pair.second.Scalar();
            value.end =
                value.begin == kNone ? kNone : yaml_scalar_end(m_file, value.begin, value.text);
            value.there = value.end != kNone;
        }
        if (found.end == 0 && !pair.first.Mark().is_null())
            found.indent = static_cast<std::size_t>(std::max(0, pair.first.Mark().column));
        if (value.there)
            found.end = std::max(found.end, value.end);
        found.values.at(static_cast<std::size_t>(*parse_language(pair.first.Scalar()))) =
            std::move(value);
    }
}

std::string singular(std::string_view key)
{
    if (key == "families")
        return "family";
    return std::string(key.ends_with('s') ? key.substr(0, key.size() - 1) : key);
}

void Finder::walk_list(const YAML::Node& node, const std::string& key, int depth)
{
    int position = 0;
    for (const YAML::Node& item : node) {
        ++position;
        const YAML::Node id = item.IsMap() ? item["id"] : YAML::Node(YAML::NodeType::Undefined);
        const std::string name =
            id.IsDefined() && id.IsScalar() ? id.Scalar() : fmt::format("{}", position);
        walk(item, key.empty() ? name : fmt::format("{}.{}", singular(key), name), depth + 1);
    }
}

void Finder::walk(const YAML::Node& node, const std::string& key, int depth)
{
    if (depth > kMaxDepth)
        return;
    if (is_language_map(node))
        return add(node, key);
    if (node.IsSequence())
        return walk_list(node, key, depth);
    if (!node.IsMap())
        return;
    for (const auto& pair : node)
        if (pair.first.IsScalar()) {
            const std::string& name = pair.first.Scalar();
            walk(pair.second, key.empty() ? name : fmt::format("{}.{}", key, name), depth + 1);
        }
}

struct BadYaml {
    int line = 0;
    std::string what;
};

// yaml-cpp speaks in exceptions; they end here.
tl::expected<std::vector<LocalisedMap>, BadYaml> find_maps(std::string_view file)
{
    try {
        Finder finder(file);
        finder.walk(YAML::Load(std::string(file)), "", 0);
        return finder.take();
    } catch (const YAML::Exception& error) {
        return tl::unexpected<BadYaml>(
            BadYaml{error.mark.is_null() ? 0 : error.mark.line + 1, error.msg});
    }
}

// The mark at the start of a file is no part of the YAML, and yaml-cpp does not count it.
std::string_view without_mark(std::string_view file)
{
    return file.starts_with("\xEF\xBB\xBF") ? file.substr(3) : file;
}

std::vector<SourceText> texts_of(std::string_view file,
                                 const std::vector<LocalisedMap>& maps,
                                 std::span<const Language> languages)
{
    std::vector<SourceText> texts;
    std::size_t counted = 0;
    int line = 1;
    for (const LocalisedMap& map : maps) {
        if (map.begin >= counted) {
            line += line_at(file.substr(counted), map.begin - counted) - 1;
            counted = map.begin;
        }
        for (const Language language : languages)
            texts.push_back(
                {map.key, language, map.values.at(static_cast<std::size_t>(language)).text, line});
    }
    return texts;
}

std::string rewritten(std::string_view file,
                      const LanguageValue& value,
                      const std::string& text,
                      YamlPlace form)
{
    if (value.begin == value.end)
        return " " + yaml_scalar(text, form);
    if (file[value.begin] == '\'' && text.find('\n') == std::string::npos) {
        std::string quoted = "'";
        for (const char c : text)
            quoted += c == '\'' ? "''" : std::string(1, c);
        return quoted + "'";
    }
    const std::string plain = yaml_scalar(text, form);
    if (file[value.begin] != '"' || plain.starts_with('"'))
        return plain;
    return "\"" + plain + "\""; // what may stand plain needs no escape in quotes
}

Splice splice_of(std::string_view file, const LocalisedMap& map, const TextChange& change)
{
    const LanguageValue& value = map.values.at(static_cast<std::size_t>(change.language));
    if (value.there)
        return {value.begin, value.end, rewritten(file, value, change.text, map.form)};
    const std::string entry =
        fmt::format("{}: {}", short_tag(change.language), yaml_scalar(change.text, map.form));
    if (map.form == YamlPlace::flow)
        return {map.end, map.end, ", " + entry};
    std::size_t at = std::min(file.find('\n', map.end), file.size());
    if (at > map.end && file[at - 1] == '\r')
        --at;
    return {at, at, fmt::format("{}{}{}", line_end_of(file), std::string(map.indent, ' '), entry)};
}

base::Result<std::string> no_such_text(const std::string& key)
{
    return base::fail(base::ErrorCode::bad_content, "there is no text " + key);
}

} // namespace

std::vector<SourceText> read_yaml_texts(std::string_view file,
                                        const Place& place,
                                        std::span<const Language> languages,
                                        Faults& faults)
{
    const std::string_view body = without_mark(file);
    const auto maps = find_maps(body);
    if (maps)
        return texts_of(body, *maps, languages);
    faults.add(place.at(maps.error().line),
               "bad YAML: " + maps.error().what,
               "mend the line or the one above");
    return {};
}

base::Result<std::string> change_yaml_texts(std::string_view file,
                                            std::span<const TextChange> changes)
{
    const std::string_view body = without_mark(file);
    const auto maps = find_maps(body);
    if (!maps)
        return base::fail(base::ErrorCode::bad_content, "bad YAML: " + maps.error().what);
    std::vector<Splice> splices;
    for (const TextChange& change : changes) {
        const auto map = std::find_if(maps->begin(), maps->end(), [&](const LocalisedMap& one) {
            return one.key == change.key;
        });
        if (map == maps->end())
            return no_such_text(change.key);
        splices.push_back(splice_of(body, *map, change));
    }
    std::string changed = spliced(body, std::move(splices));
    const auto after = find_maps(changed);
    if (!after)
        return base::fail(base::ErrorCode::bad_content, "bad YAML: " + after.error().what);
    TRY(prove_changes(texts_of(body, *maps, kLanguages),
                      texts_of(changed, *after, kLanguages),
                      {changes.begin(), changes.end()}));
    return std::string(file.substr(0, file.size() - body.size())) + changed;
}

base::Result<std::string> change_front_matter(std::string_view yaml,
                                              std::span<const TextChange> changes)
{
    std::vector<Splice> splices;
    try {
        const YAML::Node root = YAML::Load(std::string(yaml));
        for (const TextChange& change : changes) {
            const YAML::Node node = root[change.key];
            if (!node.IsDefined() || !node.IsScalar()) {
                // Behind the last line: the front matter's own end stays where it is.
                const std::string entry =
                    fmt::format("{}: {}", change.key, yaml_scalar(change.text, YamlPlace::block));
                splices.push_back(
                    {yaml.size(), yaml.size(), entry + std::string(line_end_of(yaml))});
                continue;
            }
            LanguageValue value{true, offset_of(node), kNone, node.Scalar()};
            if (value.begin != kNone)
                value.end = yaml_scalar_end(yaml, value.begin, value.text);
            if (value.end == kNone)
                return base::fail(base::ErrorCode::bad_content,
                                  change.key + " is written in an unusual form");
            splices.push_back(
                {value.begin, value.end, rewritten(yaml, value, change.text, YamlPlace::block)});
        }
    } catch (const YAML::Exception& error) {
        return base::fail(base::ErrorCode::bad_content, "bad YAML: " + error.msg);
    }
    return spliced(yaml, std::move(splices));
}

} // namespace content
