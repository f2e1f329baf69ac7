#include "content/author/exhibit_file.h"

#include "content/author/source_text.h"
#include "content/author/yaml_texts.h"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>

namespace content {
namespace {

// The order of a new file, which is that of FORMAT.md.
constexpr std::array<std::string_view, 20> kOrder{
    "order", "family",     "accent",     "city",        "place",   "coordinates", "pinyin",
    "year",  "year_about", "era",        "recognition", "figures", "related",     "numbers",
    "art",   "art_alt",    "art_credit", "art_licence", "media",   "steps"};

std::size_t rank_of(std::string_view key)
{
    return static_cast<std::size_t>(std::find(kOrder.begin(), kOrder.end(), key) - kOrder.begin());
}

// What is a number or a flag is written as one; a figure's value is a text.
bool is_plain(std::string_view key)
{
    constexpr std::array<std::string_view, 6> kPlain{
        "order", "coordinates", "year", "year_about", "numbers", "as_of"};
    return std::find(kPlain.begin(), kPlain.end(), key) != kPlain.end();
}

std::string flow(const YAML::Node& node, std::string_view key)
{
    std::string out;
    if (node.IsMap()) {
        for (const auto& pair : node)
            out += fmt::format("{}{}: {}",
                               out.empty() ? "" : ", ",
                               pair.first.Scalar(),
                               flow(pair.second, pair.first.Scalar()));
        return "{" + out + "}";
    }
    if (node.IsSequence()) {
        for (const YAML::Node& item : node)
            out += (out.empty() ? "" : ", ") + flow(item, key);
        return "[" + out + "]";
    }
    if (node.IsScalar() && is_plain(key))
        return node.Scalar();
    return node.IsScalar() ? yaml_scalar(node.Scalar(), YamlPlace::flow) : "\"\"";
}

// "key: value" with a line for each item of a list of maps.
std::string lines_of(const std::string& key, const YAML::Node& node, std::string_view eol)
{
    if (node.IsScalar())
        return fmt::format("{}: {}{}",
                           key,
                           is_plain(key) ? node.Scalar()
                                         : yaml_scalar(node.Scalar(), YamlPlace::block),
                           eol);
    if (!node.IsSequence() || node.size() == 0 || !node[0].IsMap())
        return fmt::format("{}: {}{}", key, flow(node, key), eol);
    std::string out = fmt::format("{}:{}", key, eol);
    for (const YAML::Node& item : node)
        out += fmt::format("  - {}{}", flow(item, key), eol);
    return out;
}

// Assigns without touching what other nodes share.
void put(YAML::Node map, const std::string& key, const YAML::Node& value)
{
    map[key] = value;
}

std::size_t line_start(std::string_view text, int line)
{
    std::size_t at = 0;
    for (int i = 0; i < line && at < text.size(); ++i)
        at = std::min(text.find('\n', at), text.size() - 1) + 1;
    return at;
}

// The lines of a key with its value: up to the next key, without blank lines and comments between.
std::size_t end_of_value(std::string_view text, std::size_t begin, std::size_t next)
{
    std::size_t end = begin;
    for (std::size_t at = begin; at < next;) {
        const std::size_t stop = std::min(text.find('\n', at), text.size() - 1) + 1;
        const std::string_view line = text.substr(at, stop - at);
        const std::size_t first = line.find_first_not_of(" \t\r\n");
        if (first != std::string_view::npos && !(first == 0 && line.front() == '#'))
            end = stop;
        at = stop;
    }
    return end;
}

} // namespace

ExhibitFile::ExhibitFile(std::string text,
                         std::shared_ptr<YAML::Node> root,
                         std::span<const Language> languages)
    : m_text(std::move(text))
    , m_root(std::move(root))
    , m_languages(languages.begin(), languages.end())
{
}

base::Result<ExhibitFile> ExhibitFile::open(std::string text, std::span<const Language> languages)
{
    if (text.empty())
        return ExhibitFile("", std::make_shared<YAML::Node>(YAML::NodeType::Map), languages);
    try {
        const std::size_t mark = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
        auto root = std::make_shared<YAML::Node>(YAML::Load(text.substr(mark)));
        if (!root->IsMap() || root->Style() == YAML::EmitterStyle::Flow)
            return base::fail(base::ErrorCode::bad_content,
                              "exhibit.yaml has no `key: value` lines");
        return ExhibitFile(std::move(text), std::move(root), languages);
    } catch (const YAML::Exception& error) {
        return base::fail(base::ErrorCode::bad_content,
                          fmt::format("exhibit.yaml:{}: bad YAML: {}",
                                      error.mark.is_null() ? 0 : error.mark.line + 1,
                                      error.msg));
    }
}

void ExhibitFile::set(const std::string& key, const std::string& value)
{
    put(*m_root, key, YAML::Node(value));
    m_changed.insert(key);
}

void ExhibitFile::set_list(const std::string& key, const std::vector<std::string>& values)
{
    YAML::Node list(YAML::NodeType::Sequence);
    for (const std::string& value : values)
        list.push_back(value);
    put(*m_root, key, list);
    m_changed.insert(key);
}

namespace {

YAML::Node with_text(const YAML::Node& old,
                     std::optional<Language> language,
                     const std::string& text,
                     std::span<const Language> languages)
{
    if (!language)
        return YAML::Node(text);
    YAML::Node map(YAML::NodeType::Map);
    for (const Language one : languages) {
        const std::string tag(short_tag(one));
        if (one == *language)
            map[tag] = text;
        else if (old.IsDefined() && old.IsMap() && old[tag].IsDefined())
            map[tag] = old[tag].IsScalar() ? old[tag].Scalar() : "";
        else if (old.IsDefined() && old.IsScalar())
            map[tag] = old.Scalar();
    }
    return map;
}

} // namespace

void ExhibitFile::set_text(const std::string& key,
                           std::optional<Language> language,
                           const std::string& text)
{
    const YAML::Node& root = *m_root;
    put(*m_root, key, with_text(root[key], language, text, m_languages));
    m_changed.insert(key);
}

bool ExhibitFile::set_in_list(const std::string& list,
                              int position,
                              const std::string& key,
                              std::optional<Language> language,
                              const std::string& text)
{
    const YAML::Node& root = *m_root;
    YAML::Node items(YAML::NodeType::Sequence);
    if (const YAML::Node old = root[list]; old.IsDefined() && old.IsSequence())
        items = old;
    const auto index = static_cast<std::size_t>(position - 1);
    if (index > items.size())
        return false;
    if (index == items.size())
        items.push_back(YAML::Node(YAML::NodeType::Map));
    YAML::Node item = items[index];
    const YAML::Node& before = item;
    put(item, key, with_text(before[key], language, text, m_languages));
    put(*m_root, list, items);
    m_changed.insert(list);
    return true;
}

bool ExhibitFile::has(const std::string& key) const
{
    const YAML::Node& root = *m_root;
    return root[key].IsDefined();
}

bool ExhibitFile::item_has(const std::string& list, int position, const std::string& key) const
{
    const YAML::Node& root = *m_root;
    const YAML::Node items = root[list];
    const auto index = static_cast<std::size_t>(position - 1);
    if (!items.IsDefined() || !items.IsSequence() || index >= items.size())
        return false;
    const YAML::Node item = items[index];
    return item.IsMap() && item[key].IsDefined();
}

base::Result<std::string> ExhibitFile::text() const
{
    const YAML::Node& root = *m_root;
    const std::string_view eol = line_end_of(m_text);
    std::vector<std::string> keys(m_changed.begin(), m_changed.end());
    std::sort(keys.begin(), keys.end(), [](const std::string& a, const std::string& b) {
        return rank_of(a) < rank_of(b);
    });
    const std::size_t mark = m_text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    const std::string_view body = std::string_view(m_text).substr(mark);
    std::vector<Splice> splices;
    std::string added;
    try {
        // Where the keys of the old file begin.
        std::vector<std::pair<std::string, std::size_t>> starts;
        if (!body.empty())
            for (const auto& pair : YAML::Load(std::string(body)))
                starts.emplace_back(pair.first.Scalar(), line_start(body, pair.first.Mark().line));
        for (const std::string& key : keys) {
            const auto its = std::find_if(
                starts.begin(), starts.end(), [&](const auto& one) { return one.first == key; });
            if (its == starts.end()) {
                added += lines_of(key, root[key], eol);
                continue;
            }
            const std::size_t next = its + 1 == starts.end() ? body.size() : (its + 1)->second;
            splices.push_back({its->second,
                               end_of_value(body, its->second, next),
                               lines_of(key, root[key], eol)});
        }
    } catch (const YAML::Exception& error) {
        return base::fail(base::ErrorCode::bad_content, "exhibit.yaml: bad YAML: " + error.msg);
    }
    if (!added.empty()) {
        const bool open_line = !body.empty() && !body.ends_with('\n');
        splices.push_back({body.size(), body.size(), (open_line ? std::string(eol) : "") + added});
    }
    return m_text.substr(0, mark) + spliced(body, std::move(splices));
}

} // namespace content
