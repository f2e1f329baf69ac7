// Looks at a pack as visitors will see it, for pavilion-pack check: texts that do not fit their
// place, characters that no font has, words that are hard to read over a picture. Looks in all
// languages and text sizes, in the orientation of the app's window.
#pragma once
#include "kiosk/app/app.h"
#include "kiosk/app/options.h"

#include <string>
#include <vector>

namespace kiosk {

struct Finding {
    std::string text; // as it stands in the source, or put together from it
    content::Language language = content::Language::zh;
    std::string
        what; // "does not fit its place on exhibit/jinhua-ham, making 3, standing, text size 1.5"
    std::string todo;
    friend bool operator==(const Finding&, const Finding&) = default;
};

// One finding a text and kind, the first place where it was met.
[[nodiscard]] std::vector<Finding> find_unfit_texts(App& app);
// Interface texts that the pack lacks: visitors would read the key.
[[nodiscard]] std::vector<Finding> find_missing_texts(const content::Catalogue& catalogue);
[[nodiscard]] std::vector<Finding> find_missing_glyphs(const App& app);
[[nodiscard]] std::vector<Finding> find_faint_texts(App& app);

// Each finding as a line of tab-separated fields on standard output: language, text, what, todo;
// `\t`, `\n` and `\\` within them written so. Exit: done, or failed when there were findings.
[[nodiscard]] ExitCode inspect_pack(App& app);

} // namespace kiosk
