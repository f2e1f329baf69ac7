// YAML with faults instead of exceptions: every value knows its line, wrong types and unknown keys
// are noted and reading goes on with an empty value.
#pragma once
#include "content/build/source_files.h"
#include "content/build/text_places.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace YAML {
class Node;
}

namespace content {

class YamlMap;

// What reading needs everywhere: the languages that a text must have, and where faults and the
// places of texts go.
struct YamlContext {
    Place file; // its line is added to every line (front matter does not start at line 1)
    std::vector<Language> languages;
    Faults* faults;               // outlives all values
    TextPlaces* places = nullptr; // likewise; nullptr: nobody asks for them
};

class YamlValue {
public:
    YamlValue(const YAML::Node& node, std::shared_ptr<const YamlContext> context);

    [[nodiscard]] Place place() const;
    void fault(std::string what, std::string todo) const;

    [[nodiscard]] std::string text() const; // not empty, not blank
    [[nodiscard]] std::string id() const;   // empty after a fault
    [[nodiscard]] int integer(int least, int most) const;
    [[nodiscard]] double number(double least, double most) const;
    [[nodiscard]] bool flag() const;
    // A map of languages, or one text for all of them. Missing languages are noted.
    [[nodiscard]] Localised localised() const;
    [[nodiscard]] std::vector<YamlValue> list() const;
    [[nodiscard]] std::vector<std::string> ids() const;
    [[nodiscard]] YamlMap map() const;
    [[nodiscard]] bool is_map() const;

private:
    [[nodiscard]] std::optional<std::string> scalar(std::string_view wanted) const;
    [[nodiscard]] std::string shown_text(std::string_view wanted) const; // not checked otherwise

    std::shared_ptr<YAML::Node> m_node;
    std::shared_ptr<const YamlContext> m_context;
};

class YamlMap {
public:
    // Nothing, with a fault, where the text is no YAML or no map.
    [[nodiscard]] static std::optional<YamlMap> parse(const std::string& text, YamlContext context);

    [[nodiscard]] std::optional<YamlValue> get(std::string_view key);
    [[nodiscard]] std::optional<YamlValue> require(std::string_view key);
    // Convenience for values that may be left out.
    [[nodiscard]] std::string text(std::string_view key);
    [[nodiscard]] std::string id(std::string_view key);
    [[nodiscard]] Localised localised(std::string_view key);
    [[nodiscard]] std::vector<YamlValue> list(std::string_view key);

    [[nodiscard]] Place place() const;
    // Notes keys that nobody asked for. Call when all have been read.
    void finish();

private:
    friend class YamlValue;
    struct Entry {
        std::string key;
        YamlValue value;
        int line;
        bool used = false;
    };
    YamlMap(const YAML::Node& node, std::shared_ptr<const YamlContext> context);

    std::vector<Entry> m_entries;
    std::vector<std::string> m_known;
    Place m_place;
    std::shared_ptr<const YamlContext> m_context;
};

// A document that is a list or anything else.
[[nodiscard]] std::optional<YamlValue> parse_yaml(const std::string& text, YamlContext context);

} // namespace content
