#include "content/author/interface_texts.h"

#include "content/author/po_library.h"
#include "content/build/po.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace content {
namespace {

struct Entry {
    std::size_t text_begin = 0; // of the line `msgstr ...`
    std::size_t text_end = 0;   // behind the last of its lines, without the line's end
    std::size_t fuzzy_begin = 0;
    std::size_t fuzzy_end = 0; // of the line `#, fuzzy` with the line's end; equal: none
    std::string flags;         // the others of that line
};

std::string po_quoted(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        if (c == '\n')
            out += "\\n";
        else if (c == '\t')
            out += "\\t";
        else
            out += c;
    }
    return out + "\"";
}

// The flags of a line `#, fuzzy, no-wrap` without fuzzy; nothing where it does not say fuzzy.
std::optional<std::string> flags_without_fuzzy(std::string_view line)
{
    if (!line.starts_with("#,"))
        return std::nullopt;
    std::string others;
    bool fuzzy = false;
    for (std::size_t at = 2; at < line.size();) {
        const std::size_t end = std::min(line.find(',', at), line.size());
        const std::size_t first = std::min(line.find_first_not_of(" \r", at), end);
        std::size_t last = end;
        while (last > first && (line[last - 1] == ' ' || line[last - 1] == '\r'))
            --last;
        const std::string_view flag = line.substr(first, last - first);
        if (flag == "fuzzy")
            fuzzy = true;
        else if (!flag.empty())
            others += fmt::format(", {}", flag);
        at = end + 1;
    }
    return fuzzy ? std::optional(others) : std::nullopt;
}

std::map<std::string, Entry> find_entries(std::string_view file)
{
    constexpr std::string_view kId = "msgid \"";
    std::map<std::string, Entry> entries;
    Entry fuzzy;
    Entry* open = nullptr;
    std::string key;
    for (std::size_t at = 0; at < file.size();) {
        const std::size_t next = std::min(file.find('\n', at), file.size());
        const std::size_t end = next > at && file[next - 1] == '\r' ? next - 1 : next;
        const std::string_view line = file.substr(at, end - at);
        if (const auto others = flags_without_fuzzy(line)) {
            fuzzy.fuzzy_begin = at;
            fuzzy.fuzzy_end = std::min(next + 1, file.size());
            fuzzy.flags = *others;
        } else if (line.starts_with(kId)) {
            key = line.substr(kId.size(), line.rfind('"') - kId.size());
        } else if (line.starts_with("msgstr ")) {
            open = &(entries[key] = std::exchange(fuzzy, {}));
            open->text_begin = at;
            open->text_end = end;
        } else if (line.starts_with("\"") && open != nullptr) {
            open->text_end = end;
        }
        if (!line.starts_with("msgstr ") && !line.starts_with("\""))
            open = nullptr;
        at = next + 1;
    }
    return entries;
}

std::vector<SourceText> texts_of(const std::vector<PoText>& read, Language language)
{
    std::vector<SourceText> texts;
    for (const PoText& one : read)
        texts.push_back({one.key, language, one.text, one.line});
    return texts;
}

base::Result<std::vector<SourceText>> read_again(std::string_view file, Language language)
{
    Faults faults;
    std::vector<SourceText> texts = read_interface_texts(file, {"po", 0, {}}, language, faults);
    if (!faults.any_broken())
        return texts;
    for (const Fault& fault : faults.sorted())
        if (fault.kind == FaultKind::broken)
            return base::fail(base::ErrorCode::bad_content, fault.what + "; " + fault.todo);
    return texts;
}

} // namespace

std::vector<SourceText>
read_interface_texts(std::string_view file, const Place& place, Language language, Faults& faults)
{
    const std::string clean = normalised(file);
    const auto memory = MemoryFile::create(clean);
    if (!memory) {
        faults.add(place, memory.error().what, "close other programs");
        return {};
    }
    const auto read = parse_po(memory->path(), clean, place, language, faults);
    return read ? texts_of(*read, language) : std::vector<SourceText>{};
}

base::Result<std::string> change_interface_texts(std::string_view file,
                                                 Language language,
                                                 std::span<const TextChange> changes)
{
    std::string text(file);
    if (text.empty())
        text = fmt::format("msgid \"\"\nmsgstr \"\"\n\"Language: {}\\n\"\n"
                           "\"MIME-Version: 1.0\\n\"\n"
                           "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
                           "\"Content-Transfer-Encoding: 8bit\\n\"\n",
                           short_tag(language));
    const std::string_view eol = line_end_of(text);
    TRY_SET(const std::vector<SourceText> before, read_again(text, language));
    const std::map<std::string, Entry> entries = find_entries(text);
    std::vector<Splice> splices;
    for (const TextChange& change : changes) {
        const auto its = entries.find(change.key);
        if (its == entries.end()) {
            const std::string_view gap = text.ends_with('\n') ? "" : eol;
            splices.push_back({text.size(),
                               text.size(),
                               fmt::format("{3}{0}msgid \"{1}\"{0}msgstr {2}{0}",
                                           eol,
                                           change.key,
                                           po_quoted(change.text),
                                           gap)});
            continue;
        }
        const Entry& entry = its->second;
        splices.push_back({entry.text_begin, entry.text_end, "msgstr " + po_quoted(change.text)});
        if (entry.fuzzy_end > entry.fuzzy_begin)
            splices.push_back({entry.fuzzy_begin,
                               entry.fuzzy_end,
                               entry.flags.empty() ? "" : fmt::format("#{}{}", entry.flags, eol)});
    }
    std::string changed = spliced(text, std::move(splices));
    TRY_SET(const std::vector<SourceText> after, read_again(changed, language));
    TRY(prove_changes(before, after, {changes.begin(), changes.end()}));
    return changed;
}

} // namespace content
