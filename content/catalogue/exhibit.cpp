#include "content/catalogue/exhibit.h"

#include <algorithm>

namespace content {

const std::vector<Section>& Exhibit::story_in(Language language) const
{
    const auto of = [this](Language one) -> const std::vector<Section>& {
        return story[static_cast<std::size_t>(one)];
    };
    for (const Language next : {language, Language::en, Language::zh})
        if (!of(next).empty())
            return of(next);
    const auto any = std::find_if(
        story.begin(), story.end(), [](const std::vector<Section>& one) { return !one.empty(); });
    return any != story.end() ? *any : of(language);
}

} // namespace content
