#include "content/author/slug.h"

#include <fmt/format.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace content {
namespace {

constexpr std::size_t kMaxSlugBytes = 56;
constexpr std::size_t kMaxTitleBytes = 512;

} // namespace

struct Slugs::ToLatin {
    std::unique_ptr<icu::Transliterator> transliterator;
};

Slugs::Slugs()
    : m_latin(std::make_unique<ToLatin>())
{
    UErrorCode status = U_ZERO_ERROR;
    m_latin->transliterator.reset(icu::Transliterator::createInstance(
        "Any-Latin; de-ASCII; Latin-ASCII", UTRANS_FORWARD, status));
}

Slugs::~Slugs() = default;

std::string Slugs::make(std::string_view text) const
{
    std::string latin(text.substr(0, kMaxTitleBytes));
    const bool ascii = std::all_of(latin.begin(), latin.end(), [](char c) { return c > 0; });
    if (!ascii && m_latin->transliterator) {
        icu::UnicodeString changed = icu::UnicodeString::fromUTF8(latin);
        m_latin->transliterator->transliterate(changed);
        latin.clear();
        changed.toUTF8String(latin);
    }
    std::string slug;
    for (const char c : latin) {
        const bool upper = c >= 'A' && c <= 'Z';
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || upper)
            slug += upper ? static_cast<char>(c - 'A' + 'a') : c;
        else if (c != '\'' && !slug.empty() && slug.back() != '-')
            slug += '-';
        if (slug.size() == kMaxSlugBytes)
            break;
    }
    while (slug.ends_with('-'))
        slug.pop_back();
    return slug;
}

std::string Slugs::number(const std::string& slug)
{
    const int count = ++m_asked[slug];
    return count == 1 ? slug : fmt::format("{}-{}", slug, count);
}

} // namespace content
