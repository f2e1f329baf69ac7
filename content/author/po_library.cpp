#include "content/author/po_library.h"

#include "content/catalogue/names.h"
#include "platform/base/file.h"

#include <fmt/format.h>
#include <gettext-po.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <map>
#include <memory>

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

// The library reports through plain functions: what it says about one file is gathered here.
// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables)
thread_local std::vector<std::pair<int, std::string>> t_said;

constexpr std::size_t kEnough = 16;

void note(int severity, po_message_t, const char*, size_t line, size_t, int, const char* text)
{
    if (severity == PO_SEVERITY_WARNING || t_said.size() >= kEnough)
        return;
    std::string one_line = text == nullptr ? "" : text;
    std::replace(one_line.begin(), one_line.end(), '\n', ' ');
    const int where = line > 0 && line < 1'000'000'000 ? static_cast<int>(line) : 0;
    t_said.emplace_back(where, std::move(one_line));
}

void note_two(int severity,
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
    note(severity, message, file, line, column, multi, text);
}

constexpr po_xerror_handler kHandler{note, note_two};

std::string text_or_empty(const char* text)
{
    return text == nullptr ? "" : text;
}

// The library knows no line of a message: the n-th message begins at the n-th msgctxt, or msgid
// without one.
std::vector<int> lines_of_messages(std::string_view text)
{
    std::vector<int> lines;
    bool in_context = false;
    int line = 1;
    for (std::size_t at = 0; at < text.size(); ++line) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view one = text.substr(at, end - at);
        const bool id = one.starts_with("msgid ") || one.starts_with("msgid\"");
        if (one.starts_with("msgctxt")) {
            lines.push_back(line);
            in_context = true;
        } else if (id) {
            if (!in_context)
                lines.push_back(line);
            in_context = false;
        }
        at = end + 1;
    }
    return lines;
}

std::string language_of(std::string_view header)
{
    constexpr std::string_view kField = "Language:";
    for (std::size_t at = 0; at < header.size();) {
        const std::size_t end = std::min(header.find('\n', at), header.size());
        std::string_view one = header.substr(at, end - at);
        if (one.starts_with(kField)) {
            one.remove_prefix(kField.size());
            const std::size_t first = one.find_first_not_of(' ');
            return first == std::string_view::npos ? "" : std::string(one.substr(first));
        }
        at = end + 1;
    }
    return {};
}

bool is_clean(const PoMessage& one)
{
    return is_clean_text(one.context) && is_clean_text(one.id) && is_clean_text(one.text) &&
           is_clean_text(one.note);
}

} // namespace

base::Result<MemoryFile> MemoryFile::create(std::string_view content)
{
    const int descriptor = ::memfd_create("pavilion", MFD_CLOEXEC);
    if (descriptor < 0)
        return base::fail(base::ErrorCode::io, "no memory for a file");
    MemoryFile file(descriptor);
    for (std::size_t at = 0; at < content.size();) {
        const ssize_t wrote = ::write(descriptor, content.data() + at, content.size() - at);
        if (wrote <= 0)
            return base::fail(base::ErrorCode::io, "no memory for a file");
        at += static_cast<std::size_t>(wrote);
    }
    return file;
}

MemoryFile::MemoryFile(MemoryFile&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

MemoryFile::~MemoryFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

std::filesystem::path MemoryFile::path() const
{
    return fmt::format("/proc/self/fd/{}", m_descriptor);
}

PoDocument read_po_text(std::string_view text, const Place& place, Faults& faults)
{
    PoDocument document;
    const auto file = MemoryFile::create(text);
    if (!file) {
        faults.add(place, file.error().what, "close other programs");
        return document;
    }
    t_said.clear();
    const PoFile po(po_file_read(file->path().c_str(), &kHandler));
    // What it says after the first error is mostly about that one.
    if (!t_said.empty())
        faults.add(place.at(t_said.front().first),
                   "bad PO: " + t_said.front().second,
                   "mend the line or the one above");
    if (!po) {
        if (t_said.empty())
            faults.add(place, "bad PO: cannot be read", "save it again as PO");
        return document;
    }
    document.language = language_of(text_or_empty(po_file_domain_header(po.get(), nullptr)));
    const std::vector<int> lines = lines_of_messages(text);
    const PoIterator iterator(po_message_iterator(po.get(), nullptr));
    std::size_t position = 0;
    while (po_message_t message = po_next_message(iterator.get())) {
        if (po_message_is_obsolete(message) != 0)
            continue;
        PoMessage one;
        one.line = position < lines.size() ? lines[position] : 0;
        ++position;
        one.context = text_or_empty(po_message_msgctxt(message));
        one.id = text_or_empty(po_message_msgid(message));
        if (one.id.empty() && one.context.empty())
            continue; // the header
        if (po_message_msgid_plural(message) != nullptr) {
            faults.add(place.at(one.line), "msgid_plural", "translate the file as it was sent");
            continue;
        }
        one.text = text_or_empty(po_message_msgstr(message));
        one.note = text_or_empty(po_message_extracted_comments(message));
        one.fuzzy = po_message_is_fuzzy(message) != 0;
        if (is_clean(one))
            document.messages.push_back(std::move(one));
        else
            faults.add(place.at(one.line),
                       "not UTF-8 text, or control characters in it",
                       "save the file as UTF-8");
    }
    return document;
}

base::Result<std::string> write_po_text(const PoDocument& document, std::string_view project)
{
    // The library ends the program over text that is not UTF-8.
    if (!std::all_of(document.messages.begin(), document.messages.end(), is_clean))
        return base::fail(base::ErrorCode::bad_content, "a text is not UTF-8");
    const PoFile po(po_file_create());
    const PoIterator iterator(po_message_iterator(po.get(), nullptr));
    const auto add = [&](const PoMessage& one) {
        po_message_t message = po_message_create();
        if (!one.context.empty())
            po_message_set_msgctxt(message, one.context.c_str());
        po_message_set_msgid(message, one.id.c_str());
        po_message_set_msgstr(message, one.text.c_str());
        if (!one.note.empty())
            po_message_set_extracted_comments(message, (one.note + "\n").c_str());
        if (!one.file.empty())
            po_message_add_filepos(
                message, one.file.c_str(), static_cast<size_t>(std::max(one.line, 1)));
        po_message_set_fuzzy(message, one.fuzzy ? 1 : 0);
        po_message_insert(iterator.get(), message);
    };
    PoMessage header;
    header.text = fmt::format("Project-Id-Version: {}\n"
                              "Language: {}\n"
                              "MIME-Version: 1.0\n"
                              "Content-Type: text/plain; charset=UTF-8\n"
                              "Content-Transfer-Encoding: 8bit\n",
                              project,
                              document.language);
    add(header);
    for (const PoMessage& one : document.messages)
        add(one);
    TRY_SET(const MemoryFile file, MemoryFile::create(""));
    t_said.clear();
    if (po_file_write(po.get(), file.path().c_str(), &kHandler) == nullptr || !t_said.empty())
        return base::fail(base::ErrorCode::io,
                          "the PO could not be written" +
                              (t_said.empty() ? "" : ": " + t_said.front().second));
    return base::read_text_file(file.path(), kMaxPoBytes);
}

} // namespace content
