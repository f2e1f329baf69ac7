#include "content/build/po.h"

#include "content/build/source_files.h"
#include "content/catalogue/names.h"

#include <fmt/format.h>
#include <gettext-po.h>
#include <unicode/messagepattern.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>

namespace content {
namespace {

struct FreePo {
    void operator()(po_file_t file) const { po_file_free(file); }
};
using PoFile = std::unique_ptr<std::remove_pointer_t<po_file_t>, FreePo>;

struct FreeIterator {
    void operator()(po_message_iterator_t iterator) const { po_message_iterator_free(iterator); }
};
using PoIterator = std::unique_ptr<std::remove_pointer_t<po_message_iterator_t>, FreeIterator>;

// The library reports through plain functions, so what it says while reading one file is gathered
// here.
// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables)
thread_local std::vector<std::pair<int, std::string>> t_errors;

void note_error(int severity, po_message_t, const char*, size_t line, size_t, int, const char* text)
{
    if (severity != PO_SEVERITY_WARNING)
        t_errors.emplace_back(static_cast<int>(line), text == nullptr ? "" : text);
}

void note_two_errors(int severity,
                     po_message_t message,
                     const char* file,
                     size_t line,
                     size_t column,
                     int multi,
                     const char* text,
                     po_message_t,
                     const char*,
                     size_t,
                     size_t,
                     int,
                     const char*)
{
    note_error(severity, message, file, line, column, multi, text);
}

// The library knows no line of a message: key -> line, from the file itself.
std::map<std::string, int> lines_of_keys(std::string_view text)
{
    constexpr std::string_view kStart = "msgid \"";
    std::map<std::string, int> lines;
    int line = 1;
    for (std::size_t at = 0; at < text.size(); ++line) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view one = text.substr(at, end - at);
        if (one.starts_with(kStart))
            lines.try_emplace(
                std::string(one.substr(kStart.size(), one.rfind('"') - kStart.size())), line);
        at = end + 1;
    }
    return lines;
}

std::optional<std::set<std::string>>
arguments_of(const std::string& message, const Place& place, Faults& faults)
{
    std::set<std::string> arguments;
    UErrorCode status = U_ZERO_ERROR;
    UParseError where{};
    const icu::MessagePattern pattern(icu::UnicodeString::fromUTF8(message), &where, status);
    if (U_FAILURE(status)) {
        faults.add(place,
                   fmt::format("bad ICU message near character {}", where.offset),
                   "close every { and write '{' for a brace");
        return std::nullopt;
    }
    for (std::int32_t i = 0; i < pattern.countParts(); ++i) {
        const icu::MessagePattern::Part& part = pattern.getPart(i);
        if (part.getType() == UMSGPAT_PART_TYPE_ARG_NAME ||
            part.getType() == UMSGPAT_PART_TYPE_ARG_NUMBER) {
            std::string name;
            pattern.getSubstring(part).toUTF8String(name);
            arguments.insert(std::move(name));
        }
    }
    return arguments;
}

PoFile read_po(const std::filesystem::path& path, const Place& file, Faults& faults)
{
    t_errors.clear();
    const po_xerror_handler handler{note_error, note_two_errors};
    PoFile po(po_file_read(path.c_str(), &handler));
    // What follows the first is its consequence.
    if (!t_errors.empty()) {
        const auto& [line, text] = t_errors.front();
        std::string one_line = text;
        std::replace(one_line.begin(), one_line.end(), '\n', ' ');
        faults.add(
            file.at(std::max(line, 0)), "bad PO: " + one_line, "mend the line or the one above");
    }
    if (!po && t_errors.empty())
        faults.add(file, "bad PO: cannot be read", "mend the file");
    return t_errors.empty() ? std::move(po) : nullptr;
}

std::optional<PoText> read_message(po_message_t message,
                                   const Place& file,
                                   const std::map<std::string, int>& lines,
                                   Faults& faults)
{
    PoText text;
    text.key = po_message_msgid(message);
    if (text.key.empty() || po_message_is_obsolete(message) != 0)
        return std::nullopt;
    const auto line = lines.find(text.key);
    text.line = line != lines.end() ? line->second : 0;
    const Place place = file.at(text.line);
    if (!is_key(text.key)) {
        faults.add(place, "bad key: " + text.key, "use lower-case letters, digits, _ - and .");
        return std::nullopt;
    }
    if (po_message_msgid_plural(message) != nullptr) {
        faults.add(
            place, "msgid_plural", "write an ICU message: {n, plural, one {...} other {...}}");
        return text;
    }
    text.text = po_message_msgstr(message);
    const bool fuzzy = po_message_is_fuzzy(message) != 0;
    if (text.text.empty() || fuzzy) {
        faults.add_missing_translation(place,
                                       "missing translation: " + text.key,
                                       fuzzy ? "check it and remove `fuzzy`" : "fill in msgstr");
        text.text.clear();
        return text;
    }
    check_text(text.text, place, *place.language, faults);
    text.arguments = arguments_of(text.text, place, faults);
    return text;
}

} // namespace

std::optional<std::vector<PoText>> parse_po(const std::filesystem::path& path,
                                            const std::string& text,
                                            const Place& file,
                                            Language language,
                                            Faults& faults)
{
    const Place place = file.in(language);
    std::vector<PoText> texts;
    const PoFile po = read_po(path, place, faults);
    if (!po)
        return std::nullopt;
    const std::map<std::string, int> lines = lines_of_keys(text);
    const PoIterator iterator(po_message_iterator(po.get(), nullptr));
    while (po_message_t message = po_next_message(iterator.get()))
        if (auto one = read_message(message, place, lines, faults))
            texts.push_back(std::move(*one));
    return texts;
}

} // namespace content
