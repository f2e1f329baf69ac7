#include "content/build/svg_document.h"

#include "content/build/svg_scanner.h"
#include "content/build/svg_shape.h"

#include <fmt/format.h>
#include <glib.h>

#include <algorithm>
#include <array>
#include <memory>

namespace content {
namespace {

constexpr std::size_t kMaxShapes = 1000;
constexpr std::size_t kMaxDepth = 64;
constexpr std::size_t kMaxElements = 20'000; // the largest of the default pavilion has 700
constexpr std::size_t kMaxUses = 1000;       // each may repeat a whole group
constexpr std::size_t kMaxEffects = 100;
constexpr std::size_t kMaxFaults = 50;
constexpr double kMaxRatio = 4; // of the sides; a level of 1920 px fits a texture of 8192 px

// Effects whose time depends on the pixels alone.
constexpr std::array<std::string_view, 9> kEffects{"feGaussianBlur",
                                                   "feOffset",
                                                   "feFlood",
                                                   "feMerge",
                                                   "feMergeNode",
                                                   "feComposite",
                                                   "feColorMatrix",
                                                   "feBlend",
                                                   "feDropShadow"};

struct Style {
    SvgPaint fill{true, false};
    SvgPaint stroke;
    double stroke_width = 1;
    Matrix matrix;
};

class Reader {
public:
    Reader(SvgReading reading, double tolerance)
        : m_reading(reading)
        , m_tolerance(tolerance)
    {
    }

    void start(int line, std::string_view element, const SvgAttributes& attributes);
    void end();
    void text(int line, std::string_view element, std::string_view text);
    void other(int line, std::string_view text); // comments, declarations
    void fault(int line, std::string what, std::string todo)
    {
        if (m_document.faults.size() < kMaxFaults)
            m_document.faults.push_back({line, std::move(what), std::move(todo)});
    }
    SvgDocument take();

private:
    void start_root(const SvgAttributes& attributes);
    void start_icon_element(std::string_view element, const SvgAttributes& attributes);
    void start_illustration_element(std::string_view element, const SvgAttributes& attributes);
    void check_references(std::string_view element, const SvgAttributes& attributes);
    void check_cost(std::string_view element);
    void apply(Style& style, const SvgAttributes& attributes);
    void check_icon_attributes(const SvgAttributes& attributes);
    void add_shape(std::string_view element, const SvgAttributes& attributes);

    SvgReading m_reading;
    double m_tolerance;
    int m_line = 0;
    std::size_t m_hidden = 0; // depth inside defs, title and the like
    std::size_t m_elements = 0;
    std::size_t m_uses = 0;
    std::size_t m_effects = 0;
    std::vector<Style> m_styles{Style{}};
    SvgDocument m_document;
};

// "url(file.svg#a)" and "@import": what is not "url(#a)".
bool refers_elsewhere(std::string_view text)
{
    if (text.find("@import") != std::string_view::npos)
        return true;
    for (std::size_t at = text.find("url("); at != std::string_view::npos;
         at = text.find("url(", at + 1)) {
        const std::size_t target = text.find_first_not_of(" '\"\t\n", at + 4);
        if (target != std::string_view::npos && text[target] != '#')
            return true;
    }
    return false;
}

bool is_hidden(std::string_view element)
{
    return element == "defs" || element == "title" || element == "desc" || element == "metadata";
}

void Reader::start(int line, std::string_view element, const SvgAttributes& attributes)
{
    m_line = line;
    if (m_hidden > 0 || (is_hidden(element) && m_styles.size() > 1)) {
        if (m_reading == SvgReading::illustration)
            start_illustration_element(element, attributes);
        ++m_hidden;
        return;
    }
    m_styles.push_back(m_styles.back());
    if (m_styles.size() > kMaxDepth)
        return fault(line, "groups nested too deeply", "flatten the drawing");
    if (m_styles.size() == 2)
        start_root(attributes);
    apply(m_styles.back(), attributes);
    if (m_reading == SvgReading::icon)
        start_icon_element(element, attributes);
    else
        start_illustration_element(element, attributes);
}

void Reader::end()
{
    if (m_hidden > 0)
        --m_hidden;
    else
        m_styles.pop_back();
}

void Reader::start_root(const SvgAttributes& attributes)
{
    const std::vector<double> box = numbers_of(attributes.get("viewBox"));
    const auto good_side = [](double side) { return side >= 1 && side <= 16384; };
    if (box.size() != 4 || !good_side(box[2]) || !good_side(box[3])) {
        fault(m_line,
              "no viewBox, or a strange one",
              "save the drawing with viewBox=\"0 0 WIDTH HEIGHT\"");
        return;
    }
    const double ratio = std::max(box[2] / box[3], box[3] / box[2]);
    if (m_reading == SvgReading::illustration && ratio > kMaxRatio)
        fault(m_line,
              fmt::format("a drawing of {:g} x {:g}", box[2], box[3]),
              fmt::format("make one side at most {:g} times the other", kMaxRatio));
    m_document.box = {static_cast<float>(box[0]),
                      static_cast<float>(box[1]),
                      static_cast<float>(box[2]),
                      static_cast<float>(box[3])};
    m_styles.back().matrix.x0 = -box[0];
    m_styles.back().matrix.y0 = -box[1];
}

SvgPaint paint_of(std::string_view colour)
{
    std::string lower(colour);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return {lower != "none", lower == "#b4301f"};
}

void Reader::apply(Style& style, const SvgAttributes& attributes)
{
    if (attributes.has("fill"))
        style.fill = paint_of(attributes.get("fill"));
    if (attributes.has("stroke"))
        style.stroke = paint_of(attributes.get("stroke"));
    const std::vector<double> width = numbers_of(attributes.get("stroke-width"));
    if (width.size() == 1)
        style.stroke_width = std::max(0.0, width[0]);
    else if (attributes.has("stroke-width") && m_reading == SvgReading::icon)
        fault(m_line, "bad stroke-width", "write a number");
    if (!attributes.has("transform"))
        return;
    const base::Result<Matrix> matrix = parse_svg_transform(attributes.get("transform"));
    if (matrix)
        style.matrix = style.matrix.after(*matrix);
    else if (m_reading == SvgReading::icon)
        fault(
            m_line, matrix.error().what, "write translate, scale, rotate, skewX, skewY or matrix");
}

void Reader::check_icon_attributes(const SvgAttributes& attributes)
{
    for (const std::string& name : attributes.unknown_to_icons())
        fault(m_line, "the kiosk's strokes have no " + name, "remove the attribute");
}

void Reader::start_icon_element(std::string_view element, const SvgAttributes& attributes)
{
    check_icon_attributes(attributes);
    if (element == "svg" || element == "g")
        return;
    if (!is_shape(element))
        return fault(m_line,
                     fmt::format("the kiosk's strokes have no <{}>", element),
                     "use path circle ellipse rect line polyline polygon");
    add_shape(element, attributes);
}

void Reader::check_references(std::string_view element, const SvgAttributes& attributes)
{
    for (const auto& [name, value] : attributes.all()) {
        const bool link = name == "href" || name == "xlink:href";
        if (link && value.starts_with("data:"))
            fault(m_line,
                  "a picture inside the drawing",
                  "draw it, or name the photograph in media: of exhibit.yaml");
        else if ((link && !value.empty() && !value.starts_with('#')) ||
                 (element == "image" && link) || refers_elsewhere(value))
            fault(m_line,
                  fmt::format("a reference to another file: {:.100}", value),
                  "draw what it shows, or remove it");
    }
}

// What could take minutes to draw.
void Reader::check_cost(std::string_view element)
{
    if (++m_elements == kMaxElements + 1)
        fault(m_line, fmt::format("more than {} elements", kMaxElements), "simplify the drawing");
    if (element == "use" && ++m_uses == kMaxUses + 1)
        fault(m_line, fmt::format("more than {} times <use>", kMaxUses), "simplify the drawing");
    const bool effect = element.starts_with("fe");
    if (effect && ++m_effects == kMaxEffects + 1)
        fault(m_line, fmt::format("more than {} effects", kMaxEffects), "simplify the drawing");
    if (effect && std::find(kEffects.begin(), kEffects.end(), element) == kEffects.end())
        fault(m_line,
              fmt::format("the effect {} may take minutes to draw", element),
              "use feGaussianBlur feOffset feFlood feMerge feComposite feColorMatrix feBlend");
}

void Reader::start_illustration_element(std::string_view element, const SvgAttributes& attributes)
{
    const std::string id(attributes.get("id"));
    if (element == "text" || element == "tspan")
        fault(m_line, "text in a picture looks different on each machine", "convert it to paths");
    check_references(element, attributes);
    check_cost(element);
    if (m_hidden > 0 || id.empty())
        return;
    m_document.ids.insert(id);
    if (id == "thread")
        add_shape(element, attributes);
}

void Reader::text(int line, std::string_view element, std::string_view text)
{
    if (element == "style" && refers_elsewhere(text))
        fault(line, "a style from another file", "save it as plain SVG");
}

void Reader::other(int line, std::string_view text)
{
    if (text.find("<!ENTITY") != std::string_view::npos)
        fault(line, "entities of its own", "save it as plain SVG");
}

void Reader::add_shape(std::string_view element, const SvgAttributes& attributes)
{
    const base::Result<std::vector<PathSegment>> path = path_of(element, attributes);
    if (!path)
        return fault(m_line, path.error().what, "draw the shape again");
    if (m_document.shapes.size() >= kMaxShapes)
        return;
    const Style& style = m_styles.back();
    SvgShape& shape = m_document.shapes.emplace_back();
    shape.id = attributes.get("id");
    shape.line = m_line;
    shape.data = attributes.get("d");
    shape.lines = flatten(*path, style.matrix, m_tolerance);
    shape.fill = style.fill;
    shape.stroke = style.stroke;
    shape.stroke_width = style.stroke_width * style.matrix.scale();
}

SvgDocument Reader::take()
{
    if (m_document.box.w <= 0 && m_document.faults.empty())
        fault(1, "is no SVG drawing", "save it as plain SVG");
    return std::move(m_document);
}

int line_of(GMarkupParseContext* context)
{
    int line = 0;
    g_markup_parse_context_get_position(context, &line, nullptr);
    return line;
}

void on_start(GMarkupParseContext* context,
              const gchar* element,
              const gchar** names,
              const gchar** values,
              gpointer data,
              GError**)
{
    SvgAttributes attributes;
    for (; *names != nullptr; ++names, ++values)
        attributes.add(*names, *values);
    static_cast<Reader*>(data)->start(line_of(context), element, attributes);
}

void on_end(GMarkupParseContext*, const gchar*, gpointer data, GError**)
{
    static_cast<Reader*>(data)->end();
}

void on_text(GMarkupParseContext* context, const gchar* text, gsize size, gpointer data, GError**)
{
    const gchar* element = g_markup_parse_context_get_element(context);
    static_cast<Reader*>(data)->text(
        line_of(context), element == nullptr ? "" : element, {text, size});
}

void on_other(GMarkupParseContext* context, const gchar* text, gsize size, gpointer data, GError**)
{
    static_cast<Reader*>(data)->other(line_of(context), {text, size});
}

} // namespace

SvgDocument read_svg(const std::string& text, SvgReading reading, double tolerance)
{
    Reader reader(reading, tolerance);
    const GMarkupParser parser{on_start, on_end, on_text, on_other, nullptr};
    GMarkupParseContext* context =
        g_markup_parse_context_new(&parser, G_MARKUP_DEFAULT_FLAGS, &reader, nullptr);
    GError* error = nullptr;
    if (g_markup_parse_context_parse(
            context, text.data(), static_cast<gssize>(text.size()), &error) == FALSE ||
        g_markup_parse_context_end_parse(context, &error) == FALSE) {
        std::string why = error == nullptr ? "" : error->message;
        std::replace(why.begin(), why.end(), '\n', ' ');
        reader.fault(line_of(context), "bad SVG: " + why, "save it again as plain SVG");
        g_clear_error(&error);
    }
    g_markup_parse_context_free(context);
    return reader.take();
}

} // namespace content
