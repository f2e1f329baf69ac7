// Any bytes as the page of an exhibit: faults, never a crash; no section of a page without faults
// is empty, and the numbers of its texts are found.
#include "content/build/markdown.h"
#include "content/build/number_check.h"

#include <cstdint>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(reinterpret_cast<const char*>(data), size);
    const content::Language language = content::kLanguages.at(size % content::kLanguageCount);
    content::Faults faults;
    const auto page = content::parse_page(text, {"page.md", 0, {}}, language, faults);
    if (!page && faults.empty())
        std::abort();
    if (page && faults.empty())
        for (const content::Section& section : page->sections)
            if (section.paragraphs.empty())
                std::abort();
    for (const content::PageText& one : page ? page->texts : std::vector<content::PageText>{}) {
        content::NumberCheck check;
        check.allow_all_in(one.text, language);
        content::Faults unknown;
        check.check(one.text, {"page.md", one.line, {}}, language, unknown);
        if (!unknown.empty())
            std::abort(); // what was taken from a text is in it
    }
    return 0;
}
