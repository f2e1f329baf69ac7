// Interface texts in the visitor's language, from the pack's PO files. Keys are the enum TextId,
// generated at build time from assets/pavilion/ui/en.po, so a text that is not there does not
// compile. Messages are ICU MessageFormat.
#pragma once
#include "content/catalogue/catalogue.h"
#include "kiosk/core/text_id.h"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>

namespace kiosk {

struct TextArgument {
    std::string_view name;
    std::variant<std::int64_t, std::string_view> value;
};

// Borrows the catalogue, which must outlive it. Main thread.
class Texts {
public:
    explicit Texts(const content::Catalogue& catalogue)
        : m_catalogue(&catalogue)
    {
    }

    // Never empty: the language, English, any other, at last the key itself.
    [[nodiscard]] std::string get(TextId id, content::Language language) const;
    // With numbers and texts put in, plurals chosen by the language's rules. A faulty message comes
    // back as it stands.
    [[nodiscard]] std::string format(TextId id,
                                     content::Language language,
                                     std::initializer_list<TextArgument> arguments) const;
    // "780", "c. 780", "5000 BCE", "约公元前5000年".
    [[nodiscard]] std::string year(int year, bool about, content::Language language) const;
    // 33.9 -> "33.9%", "33,9 %".
    [[nodiscard]] static std::string percent(double value, content::Language language);

private:
    const content::Catalogue* m_catalogue;
};

} // namespace kiosk
