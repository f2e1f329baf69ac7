#include "kiosk/ui/screens/typesetter.h"

#include <algorithm>
#include <cmath>

namespace kiosk {

namespace {

const platform::TextBlock& block(const Typesetter& set,
                                 content::Language of,
                                 float column,
                                 const Type& type,
                                 std::string_view utf8,
                                 const Setting& setting)
{
    platform::Paragraph paragraph;
    paragraph.locale = content::short_tag(of);
    paragraph.max_width = set.layout.to_px(column);
    paragraph.max_lines = setting.max_lines;
    paragraph.balance = setting.balance;
    return set.texts.lines(utf8, text_style(set.layout, type, of), paragraph);
}

} // namespace

float Typesetter::width(content::Language of, const Type& type, std::string_view utf8) const
{
    return platform::measure(fonts, utf8, text_style(layout, type, of)) / layout.scale;
}

float Typesetter::height(float column,
                         const Type& type,
                         std::string_view utf8,
                         const Setting& setting) const
{
    return block(*this, language, column, type, utf8, setting).height / layout.scale;
}

Type Typesetter::fitted(content::Language of,
                        const Type& type,
                        std::string_view utf8,
                        base::Size box,
                        std::span<const float> sizes) const
{
    Type tried = type;
    for (const float size : sizes) {
        tried = type.at(size);
        const platform::TextBlock& set = block(*this, of, box.w, tried, utf8, {});
        if (!set.broke_word && set.height / layout.scale <= box.h + 1.0F)
            break;
    }
    return tried;
}

Type Typesetter::fitted_lines(const Type& type,
                              std::string_view utf8,
                              float column,
                              int max_lines,
                              std::span<const float> sizes) const
{
    Type tried = type;
    for (const float size : sizes) {
        tried = type.at(size);
        const platform::TextBlock& set = block(*this, language, column, tried, utf8, {max_lines});
        if (!set.broke_word && !set.clipped)
            break;
    }
    return tried;
}

Typesetter typesetter(const Canvas& canvas)
{
    return {canvas.layout, canvas.fonts, canvas.texts, canvas.language, canvas.text_scale};
}

Type one_line(const Typesetter& set,
              content::Language of,
              const Type& type,
              std::string_view utf8,
              float room,
              float smallest)
{
    const float width = set.width(of, type, utf8);
    if (width <= room)
        return type;
    return type.at(std::max(smallest, std::floor(type.size * room / width)));
}

} // namespace kiosk
