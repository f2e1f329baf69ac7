#include "content/author/bundle.h"

#include "content/author/cell_values.h"
#include "content/author/exhibit_file.h"
#include "content/author/page_build.h"
#include "content/author/photo.h"
#include "content/catalogue/limits.h"
#include "content/catalogue/names.h"
#include "platform/base/file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace content {
namespace {

constexpr std::size_t kMaxOldFile = 1U << 20;

std::string_view list_of(Field field)
{
    if (field >= Field::media_file)
        return "media";
    return field >= Field::recognition_kind ? "recognition" : "figures";
}

std::string key_in_list(const Column& column)
{
    const std::string_view name = column.name;
    const std::size_t first = name.find('.') + 1;
    return std::string(name.substr(first, name.find('.', first) - first));
}

class Maker {
public:
    Maker(const BundleContext& context, const BundleRow& row, ExhibitFile exhibit, Faults& faults)
        : m_context(context)
        , m_row(row)
        , m_exhibit(std::move(exhibit))
        , m_faults(faults)
    {
        m_bundle.id = row.id;
        m_bundle.hall = row.hall;
    }

    std::optional<Bundle> make();

private:
    void fault(const Column& column, std::string what, std::string todo);
    void fault_of_row(std::string what, std::string todo);
    void take(const Column& column, const std::string& text);
    void take_place_in_hall(const Column& column, const std::string& text);
    void take_year(const Column& column, const std::string& text);
    void take_year_about(const Column& column, const std::string& text);
    void take_list_part(const Column& column, const std::string& text);
    void take_number(const Column& column, const std::string& text, double least, double most);
    void take_page(const Column& column, const std::string& text);
    void take_steps(const Column& column, const std::string& text);
    void take_photo(const Column& column, const std::string& text);
    void take_id(const Column& column, const std::string& text, bool known, std::string_view todo);
    void take_ids(const Column& column, const std::string& text);
    [[nodiscard]] bool check(const Column& column, const std::string& text);
    void finish_coordinates();
    void finish_lists();
    void finish_required();
    void finish_pages();
    [[nodiscard]] std::string old_page(Language language) const;

    const BundleContext& m_context;
    const BundleRow& m_row;
    ExhibitFile m_exhibit;
    Faults& m_faults;
    Bundle m_bundle;
    std::array<NewPage, kLanguageCount> m_pages;
    std::optional<std::size_t> m_step_count;
    std::optional<std::size_t> m_mark_count;
    std::string m_latitude;
    std::string m_longitude;
    bool m_good = true;
};

void Maker::fault(const Column& column, std::string what, std::string todo)
{
    const int line =
        column.at < m_row.row.cells.size() ? m_row.row.cells[column.at].line : m_row.row.line;
    m_faults.add({m_context.file, line, column.language},
                 fmt::format("{}: {}", column.name, what),
                 std::move(todo));
    m_good = false;
}

void Maker::fault_of_row(std::string what, std::string todo)
{
    m_faults.add({m_context.file, m_row.row.line, {}}, std::move(what), std::move(todo));
    m_good = false;
}

bool Maker::check(const Column& column, const std::string& text)
{
    Faults found;
    for (const Language language : m_context.pack.folder.languages)
        if (!column.language || column.language == language)
            check_text(text, {}, language, found);
    if (!found.empty())
        fault(column, found.sorted().front().what, found.sorted().front().todo);
    const bool many_lines = column.field == Field::story || column.field == Field::making;
    const bool broken = !many_lines && text.find('\n') != std::string::npos;
    if (broken)
        fault(column, "a line break in a text that is one line", "remove it");
    return found.empty() && !broken;
}

void Maker::take_number(const Column& column, const std::string& text, double least, double most)
{
    const std::string clean = with_point(text);
    const auto value = decimal_of(clean);
    if (!value || !(*value >= least && *value <= most))
        return fault(column,
                     "bad number " + text,
                     fmt::format("write a number from {:.0f} to {:.0f}", least, most));
    if (column.field == Field::latitude)
        m_latitude = clean;
    else if (column.field == Field::longitude)
        m_longitude = clean;
    else
        m_exhibit.set(column.name, clean);
}

void Maker::take_id(const Column& column,
                    const std::string& text,
                    bool known,
                    std::string_view todo)
{
    if (!known)
        fault(column, "no such " + column.name + ": " + text, std::string(todo));
    m_exhibit.set(column.name, text);
}

void Maker::take_ids(const Column& column, const std::string& text)
{
    const std::vector<std::string> words = words_of(text);
    for (const std::string& word : words) {
        if (column.field == Field::numbers && !decimal_of(word))
            fault(column, "bad number " + word, "write numbers with spaces between them");
        if (column.field == Field::related && !is_id(word))
            fault(column, "bad id: " + word, "write ids with spaces between them");
        if (column.field == Field::related && word == m_row.id)
            fault(column, "related to itself", "name another exhibit");
        if (column.field == Field::steps && word != "-" &&
            !m_context.catalogue.icons.contains(word))
            fault(column, "no such pictogram: " + word, "use a name in pictograms/, or - for none");
    }
    if (column.field == Field::steps)
        m_mark_count = words.size();
    m_exhibit.set_list(column.name, words);
}

void Maker::take_photo(const Column& column, const std::string& text)
{
    const base::Result<std::string> name = check_photo(m_context.photos, text);
    if (!name)
        return fault(column,
                     name.error().what,
                     "put the file into the folder of --photos and write its name");
    m_bundle.photos.emplace_back(*name, m_context.photos / text);
    if (column.field == Field::art)
        m_exhibit.set("art", *name);
    else if (!m_exhibit.set_in_list("media", column.group, "file", {}, *name))
        fault(column, "the picture before it is missing", "number them from 1");
}

void Maker::take_list_part(const Column& column, const std::string& text)
{
    const std::string list(list_of(column.field));
    if (column.field == Field::figure_as_of || column.field == Field::recognition_year) {
        const auto year = whole_number_of(text);
        if (!year || *year < -10'000 || *year > 9999)
            return fault(column, "bad year " + text, "write a year, e.g. 2016");
    }
    if (column.field == Field::recognition_kind && !parse_recognition(text))
        return fault(
            column,
            "unknown kind: " + text,
            "use unesco, national_heritage, provincial_heritage, geographical_indication or other");
    if (!check(column, text))
        return;
    if (!m_exhibit.set_in_list(list, column.group, key_in_list(column), column.language, text))
        fault(column,
              fmt::format("number {} without number {}", column.group, column.group - 1),
              "number them from 1 without gaps");
}

void Maker::take_steps(const Column& column, const std::string& text)
{
    NewPage& page = m_pages.at(static_cast<std::size_t>(*column.language));
    for (const std::string& line : paragraphs_of(text)) {
        page.steps.push_back(step_of(line));
        if (page.steps.back().name.empty())
            fault(column, "a step without a name", "write one step a line, Name: what is done");
    }
    if (m_step_count && *m_step_count != page.steps.size())
        fault(column,
              fmt::format("{} steps, but {} in another language", page.steps.size(), *m_step_count),
              "write the same steps in every language, one a line");
    if (!m_step_count)
        m_step_count = page.steps.size();
    if (page.steps.size() > kMaxPartsOfExhibit)
        fault(column, "too many steps", fmt::format("keep {}", kMaxPartsOfExhibit));
}

void Maker::take_page(const Column& column, const std::string& text)
{
    const bool good = check(column, text);
    NewPage& page = m_pages.at(static_cast<std::size_t>(*column.language));
    if (column.field == Field::title)
        page.title = text;
    else if (!good)
        return;
    else if (column.field == Field::subtitle)
        page.subtitle = text;
    else if (column.field == Field::making)
        take_steps(column, text);
    else
        page.story = paragraphs_of(text);
    for (std::size_t i = 0; i < page.story.size() && column.field == Field::story; ++i)
        if (page.story[i].starts_with("## ") &&
            (i + 1 == page.story.size() || page.story[i + 1].starts_with("## ")))
            fault(column,
                  "no text under the heading " + page.story[i].substr(3),
                  "write a paragraph under it");
}

void Maker::take_place_in_hall(const Column& column, const std::string& text)
{
    const auto hall = m_context.catalogue.halls.find(m_row.hall);
    const bool there = hall != m_context.catalogue.halls.end();
    if (column.field == Field::family)
        take_id(column,
                text,
                there && hall->second.families.contains(text),
                fmt::format("use an id of halls/{}/hall.yaml", m_row.hall));
    else if (column.field == Field::accent)
        take_id(column, text, is_id(text), "use a colour's name, e.g. tea");
    else
        take_id(column,
                text,
                m_context.catalogue.cities.contains(text),
                "use an id of map/cities.yaml");
}

void Maker::take_year(const Column& column, const std::string& text)
{
    const auto year = whole_number_of(text);
    if (!year || *year < -10'000 || *year > 9999)
        return fault(column, "bad year " + text, "write a whole number, negative before our era");
    m_exhibit.set("year", text);
}

void Maker::take_year_about(const Column& column, const std::string& text)
{
    const auto about = yes_or_no(text);
    if (!about)
        return fault(column, "neither yes nor no: " + text, "write yes or no");
    m_exhibit.set("year_about", *about ? "true" : "false");
}

void Maker::take(const Column& column, const std::string& text)
{
    switch (column.field) {
    case Field::id:
    case Field::hall:
        return; // known already
    case Field::family:
    case Field::accent:
    case Field::city:
        return take_place_in_hall(column, text);
    case Field::order:
        return take_number(column, text, -1e6, 1e6);
    case Field::latitude:
        return take_number(column, text, -90, 90);
    case Field::longitude:
        return take_number(column, text, -180, 180);
    case Field::year:
        return take_year(column, text);
    case Field::year_about:
        return take_year_about(column, text);
    case Field::pinyin:
        return m_exhibit.set("pinyin", text);
    case Field::related:
    case Field::numbers:
    case Field::steps:
        return take_ids(column, text);
    case Field::art:
    case Field::media_file:
        return take_photo(column, text);
    case Field::credit:
    case Field::licence:
        return m_exhibit.set("art_" + column.name, text);
    case Field::title:
    case Field::subtitle:
    case Field::story:
    case Field::making:
        return take_page(column, text);
    case Field::place:
    case Field::era:
    case Field::art_alt:
        if (check(column, text))
            m_exhibit.set_text(column.name.substr(0, column.name.find('.')), column.language, text);
        return;
    case Field::figure_value:
    case Field::figure_unit:
    case Field::figure_label:
    case Field::figure_as_of:
    case Field::recognition_kind:
    case Field::recognition_year:
    case Field::recognition_name:
    case Field::media_alt:
    case Field::media_credit:
    case Field::media_licence:
        return take_list_part(column, text);
    }
}

void Maker::finish_coordinates()
{
    if (m_latitude.empty() != m_longitude.empty())
        fault_of_row("latitude and longitude belong together", "write both or neither");
    else if (!m_latitude.empty())
        m_exhibit.set_list("coordinates", {m_latitude, m_longitude});
}

// What a list's item must have, whichever of its columns was filled in.
void Maker::finish_lists()
{
    for (const Column& column : m_context.columns) {
        if (column.group == 0 || m_row.row.at(column.at).empty())
            continue;
        const std::string list(list_of(column.field));
        std::vector<std::string> needed{"value", "label"};
        if (list == "recognition")
            needed = {"kind", "name"};
        else if (list == "media")
            needed = {"file", "alt"};
        for (const std::string& key : needed)
            if (!m_exhibit.item_has(list, column.group, key))
                fault_of_row(fmt::format("{}.{} is missing",
                                         column.name.substr(0, column.name.find('.')),
                                         key),
                             "fill in the column, or leave all of them empty");
    }
}

void Maker::finish_required()
{
    const bool art = m_exhibit.has("art");
    const bool pictures = !m_bundle.photos.empty();
    if (art && !m_exhibit.has("art_alt"))
        fault_of_row("a picture without art_alt",
                     "say in art_alt.zh, art_alt.en ... what one sees in it");
    if (pictures && art && !m_context.pack.has_credit && !m_exhibit.has("art_credit"))
        fault_of_row("a picture without credit", "fill in credit, or add credit: to pack.yaml");
    if (pictures && art && !m_context.pack.has_licence && !m_exhibit.has("art_licence"))
        fault_of_row("a picture without licence", "fill in licence, or add licence: to pack.yaml");
    const auto hall = m_context.catalogue.halls.find(m_row.hall);
    if (hall != m_context.catalogue.halls.end() && !hall->second.families.empty() &&
        !m_exhibit.has("family"))
        fault_of_row("no family",
                     fmt::format("fill in family with an id of halls/{}/hall.yaml", m_row.hall));
    if (m_mark_count && m_step_count && *m_mark_count != *m_step_count)
        fault_of_row(fmt::format("steps: {} pictograms for {} steps", *m_mark_count, *m_step_count),
                     "write one for each step, - for none");
    if (!m_exhibit.has("order"))
        m_exhibit.set("order", fmt::format("{}", m_row.number));
}

std::string Maker::old_page(Language language) const
{
    if (m_row.old.empty())
        return {};
    const auto file = m_row.old / fmt::format("{}.md", short_tag(language));
    return base::read_text_file(file, kMaxOldFile).value_or("");
}

void Maker::finish_pages()
{
    bool any_title = !m_row.old.empty();
    for (const Language language : m_context.pack.folder.languages) {
        const NewPage& page = m_pages.at(static_cast<std::size_t>(language));
        any_title = any_title || page.title;
        if (!page.title && !page.subtitle && page.story.empty() && page.steps.empty())
            continue;
        const std::string old = old_page(language);
        if (old.empty() && !page.title) {
            fault_of_row(fmt::format("texts in {0}, but no title.{0}", short_tag(language)),
                         "fill in the title");
            continue;
        }
        base::Result<std::string> text = build_page(old, language, page);
        if (text)
            m_bundle.files.emplace_back(fmt::format("{}.md", short_tag(language)),
                                        std::move(*text));
        else
            fault_of_row(text.error().what, "mend the old file first");
    }
    if (!any_title)
        fault_of_row("no title", "fill in title.zh, title.en, ...");
}

std::optional<Bundle> Maker::make()
{
    for (const Column& column : m_context.columns)
        if (const std::string text(m_row.row.at(column.at)); !text.empty())
            take(column, text);
    finish_coordinates();
    finish_lists();
    finish_required();
    finish_pages();
    if (!m_good)
        return std::nullopt;
    base::Result<std::string> yaml = m_exhibit.text();
    if (!yaml) {
        fault_of_row(yaml.error().what, "mend the old file first");
        return std::nullopt;
    }
    m_bundle.files.emplace_back("exhibit.yaml", std::move(*yaml));
    return std::move(m_bundle);
}

} // namespace

std::optional<Bundle>
make_bundle(const BundleContext& context, const BundleRow& row, Faults& faults)
{
    std::string old;
    if (!row.old.empty())
        old = base::read_text_file(row.old / "exhibit.yaml", kMaxOldFile).value_or("");
    auto exhibit = ExhibitFile::open(std::move(old), context.pack.folder.languages);
    if (!exhibit) {
        faults.add({context.file, row.row.line, {}},
                   fmt::format("{}/{}", row.old.string(), exhibit.error().what),
                   "mend that file first");
        return std::nullopt;
    }
    return Maker(context, row, std::move(*exhibit), faults).make();
}

} // namespace content
