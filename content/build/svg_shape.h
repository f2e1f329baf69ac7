// The basic shapes of SVG as path segments, and the attributes they are made of.
#pragma once
#include "content/build/svg_path.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace content {

class SvgAttributes {
public:
    void add(std::string_view name, std::string_view value) { m_all.emplace_back(name, value); }
    [[nodiscard]] bool has(std::string_view name) const { return find(name) != nullptr; }
    [[nodiscard]] std::string_view get(std::string_view name) const; // empty where there is none
    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& all() const
    {
        return m_all;
    }
    // Attributes that would change how an icon looks, and that strokes cannot show.
    [[nodiscard]] std::vector<std::string> unknown_to_icons() const;

private:
    [[nodiscard]] const std::string* find(std::string_view name) const;
    std::vector<std::pair<std::string, std::string>> m_all;
};

// "0 0 48 48" -> four numbers; none where something else stands between them.
[[nodiscard]] std::vector<double> numbers_of(std::string_view text);
[[nodiscard]] bool is_shape(std::string_view element);
// Errors: bad_content.
[[nodiscard]] base::Result<std::vector<PathSegment>> path_of(std::string_view element,
                                                             const SvgAttributes& attributes);

} // namespace content
