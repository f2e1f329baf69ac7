// exhibit.yaml being written: a new one, or an old one in which some keys get other values. What is
// not set stays as it is, byte for byte, comments included.
#pragma once
#include "content/catalogue/language.h"
#include "platform/base/result.h"

#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace YAML {
class Node;
}

namespace content {

class ExhibitFile {
public:
    // An empty text begins a new file. Error: bad_content, where the old one is no map of YAML.
    [[nodiscard]] static base::Result<ExhibitFile> open(std::string text,
                                                        std::span<const Language> languages);

    void set(const std::string& key, const std::string& value);
    void set_list(const std::string& key, const std::vector<std::string>& values);
    // A text in one language; nothing: the same in all of them.
    void
    set_text(const std::string& key, std::optional<Language> language, const std::string& text);
    // A part of the list's n-th item (from 1). False where items before it are missing.
    [[nodiscard]] bool set_in_list(const std::string& list,
                                   int position,
                                   const std::string& key,
                                   std::optional<Language> language,
                                   const std::string& text);

    [[nodiscard]] bool has(const std::string& key) const;
    [[nodiscard]] bool
    item_has(const std::string& list, int position, const std::string& key) const;
    // Error: bad_content, where the file is laid out so that a key cannot be changed alone.
    [[nodiscard]] base::Result<std::string> text() const;

private:
    ExhibitFile(std::string text,
                std::shared_ptr<YAML::Node> root,
                std::span<const Language> languages);

    std::string m_text;
    std::shared_ptr<YAML::Node> m_root;
    std::vector<Language> m_languages;
    std::set<std::string> m_changed; // keys
};

} // namespace content
