// Any bytes as a PO file: faults, or messages that are written and read again the same; as the
// interface texts of a language, of which one changes and all others stay.
#include "content/author/interface_texts.h"
#include "content/author/po_library.h"

#include <cstdint>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void write_and_read_again(const content::PoDocument& document)
{
    const auto text = content::write_po_text(document, "fuzz");
    if (!text)
        return; // the library may refuse to write what it read (mixed encodings)
    content::Faults faults;
    const content::PoDocument again = content::read_po_text(*text, {"fuzz.po", 0, {}}, faults);
    if (!faults.empty())
        return;
    if (again.messages.size() != document.messages.size())
        std::abort();
    for (std::size_t i = 0; i < again.messages.size(); ++i)
        if (again.messages[i].id != document.messages[i].id ||
            again.messages[i].text != document.messages[i].text)
            std::abort();
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(reinterpret_cast<const char*>(data), size);
    content::Faults faults;
    const content::PoDocument document = content::read_po_text(text, {"fuzz.po", 0, {}}, faults);
    if (faults.empty())
        write_and_read_again(document);
    // Proves itself: an error, or just this change.
    const std::vector<content::TextChange> changes{{"back", content::Language::en, "a \"b\"\\\n"}};
    const auto changed = content::change_interface_texts(text, content::Language::en, changes);
    if (changed && changed->find("a \\\"b\\\"\\\\\\n") == std::string::npos)
        std::abort();
    return 0;
}
