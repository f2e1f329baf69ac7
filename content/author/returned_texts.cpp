#include "content/author/returned_texts.h"

#include "content/author/csv.h"
#include "content/author/po_library.h"
#include "content/author/source_text.h"
#include "content/build/source_files.h"
#include "platform/base/file.h"

#include <fmt/format.h>

#include <algorithm>

namespace content {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

std::string lower(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return out;
}

struct Columns {
    std::size_t key = kNone;
    std::size_t stamp = kNone;
    std::vector<std::pair<Language, std::size_t>> languages;
};

void name_column(const CsvCell& cell,
                 std::size_t at,
                 const std::vector<Language>& known,
                 const std::string& file,
                 Columns& columns,
                 Faults& faults)
{
    const Place place{file, cell.line, {}};
    const std::string name = lower(cell.text);
    const auto language = parse_language(name);
    const auto& there = columns.languages;
    if (name.empty() || name == "file")
        return;
    if (name == "key")
        columns.key = at;
    else if (name == "stamp")
        columns.stamp = at;
    else if (!language || short_tag(*language) != name)
        faults.add(place, "unknown column: " + cell.text, "use key, file, zh, en, ja, de, stamp");
    else if (std::find(known.begin(), known.end(), *language) == known.end())
        faults.add(place, "the pack has no language " + name, "add it to languages in pack.yaml");
    else if (std::any_of(there.begin(), there.end(), [&](const auto& one) {
                 return one.first == *language;
             }))
        faults.add(place, "column twice: " + name, "keep one of them");
    else
        columns.languages.emplace_back(*language, at);
}

// "industries/tea:story.1.2" -> unit and key.
bool split_key(std::string_view text, ReturnedText& returned)
{
    const std::size_t colon = text.find(':');
    if (colon == kNone || colon == 0 || colon + 1 == text.size() || text.size() > 512)
        return false;
    returned.unit = text.substr(0, colon);
    returned.key = text.substr(colon + 1);
    return true;
}

class Receiver {
public:
    Receiver(const std::vector<Language>& languages,
             const std::function<void(ReturnedText)>& take,
             Faults& faults)
        : m_languages(languages)
        , m_take(take)
        , m_faults(faults)
    {
    }

    [[nodiscard]] base::Status read_csv(const std::filesystem::path& file);
    [[nodiscard]] base::Status read_po(const std::filesystem::path& file);
    [[nodiscard]] std::size_t empty() const { return m_empty; }

private:
    void take_row(const CsvRow& row, const Columns& columns, const std::string& file);
    void take_message(const PoMessage& message, Language language, const std::string& file);
    void give(ReturnedText text, std::string_view stamp);

    const std::vector<Language>& m_languages;
    const std::function<void(ReturnedText)>& m_take;
    Faults& m_faults;
    std::size_t m_empty = 0;
    std::size_t m_rows = 0;
};

void Receiver::give(ReturnedText text, std::string_view stamp)
{
    if (text.text.empty()) {
        ++m_empty;
        return;
    }
    text.stamp = TextStamp::parse(stamp);
    if (text.stamp && text.stamp->matches(text.language, text.text))
        return; // as it went out
    m_take(std::move(text));
}

void Receiver::take_row(const CsvRow& row, const Columns& columns, const std::string& file)
{
    ReturnedText text;
    text.place = {file, row.line, {}};
    if (++m_rows > kMaxReturnedRows) {
        if (m_rows == kMaxReturnedRows + 1)
            m_faults.add(
                text.place, "too many rows", fmt::format("keep at most {}", kMaxReturnedRows));
        return;
    }
    if (!split_key(row.at(columns.key), text))
        return m_faults.add(text.place,
                            fmt::format("bad key: {}", row.at(columns.key).substr(0, 80)),
                            "leave the column key as it was exported");
    for (const auto& [language, column] : columns.languages) {
        text.language = language;
        text.text = row.at(column);
        text.place.line = column < row.cells.size() ? row.cells[column].line : row.line;
        give(text, columns.stamp == kNone ? std::string_view() : row.at(columns.stamp));
    }
}

base::Status Receiver::read_csv(const std::filesystem::path& file)
{
    const std::string name = file.string();
    TRY_SET(CsvReader reader, CsvReader::open(file, name));
    CsvRow row;
    Columns columns;
    if (!reader.next(row, m_faults)) {
        m_faults.add({name, 1, {}}, "no header row", "use a file that texts export wrote");
        return {};
    }
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        name_column(row.cells[i], i, m_languages, name, columns, m_faults);
    if (columns.key == kNone || columns.languages.empty())
        m_faults.add({name, row.line, {}},
                     "the header row names no column key, or no language",
                     "use a file that texts export wrote");
    if (m_faults.any_broken())
        return {};
    while (reader.next(row, m_faults))
        take_row(row, columns, name);
    return {};
}

void Receiver::take_message(const PoMessage& message, Language language, const std::string& file)
{
    constexpr std::string_view kStamp = "stamp: ";
    ReturnedText text;
    text.place = {file, message.line, {}};
    text.language = language;
    text.translated = message.id;
    if (!split_key(message.context, text))
        return m_faults.add(text.place,
                            "bad msgctxt: " + message.context.substr(0, 80),
                            "translate the file that texts export wrote");
    text.text = message.fuzzy ? "" : message.text;
    const std::size_t at = message.note.find(kStamp);
    const std::size_t end =
        std::min(message.note.find('\n', at == kNone ? 0 : at), message.note.size());
    give(std::move(text),
         at == kNone
             ? std::string_view()
             : std::string_view(message.note).substr(at + kStamp.size(), end - at - kStamp.size()));
}

base::Status Receiver::read_po(const std::filesystem::path& file)
{
    const std::string name = file.string();
    TRY_SET(const std::string text, base::read_text_file(file, kMaxPoBytes));
    const PoDocument document = read_po_text(normalised(text), {name, 0, {}}, m_faults);
    std::optional<Language> language = parse_language(document.language);
    if (!language)
        language = parse_language(file.stem().string());
    if (!language ||
        std::find(m_languages.begin(), m_languages.end(), *language) == m_languages.end()) {
        m_faults.add({name, 0, {}},
                     document.language.empty() ? "the file does not say its language"
                                               : "the pack has no language " + document.language,
                     "name the file de.po, or set Language in its header");
        return {};
    }
    for (const PoMessage& message : document.messages)
        take_message(message, *language, name);
    return {};
}

} // namespace

base::Result<std::size_t> read_returned_texts(const std::filesystem::path& input,
                                              const std::vector<Language>& languages,
                                              const std::function<void(ReturnedText)>& take,
                                              Faults& faults)
{
    Receiver receiver(languages, take, faults);
    std::error_code ignored;
    if (!std::filesystem::is_directory(input, ignored)) {
        if (input.extension() == ".po") {
            TRY(receiver.read_po(input));
        } else {
            TRY(receiver.read_csv(input));
        }
        return receiver.empty();
    }
    const SourceFolder folder{input, {}};
    std::size_t files = 0;
    for (const auto& file : folder.files(input))
        if (file.extension() == ".po") {
            ++files;
            TRY(receiver.read_po(file));
        }
    if (files == 0)
        faults.add(
            {input.string(), 0, {}}, "no .po file in the folder", "give the folder that came back");
    return receiver.empty();
}

} // namespace content
