#include "kiosk/app/inspect_pack.h"

#include "kiosk/app/all_screens.h"
#include "kiosk/app/every_text.h"
#include "kiosk/core/text_id.h"
#include "kiosk/ui/contrast.h"

#include <fmt/format.h>

#include <cstdio>
#include <set>
#include <utility>

namespace kiosk {

namespace {

constexpr std::array<TextSize, 3> kTextSizes{TextSize::normal, TextSize::large, TextSize::larger};

std::string_view size_name(TextSize size)
{
    constexpr std::array<std::string_view, 3> kNames{"1", "1.25", "1.5"};
    return kNames[static_cast<std::size_t>(size)];
}

// Keeps the first finding of each text.
class Findings {
public:
    void add(const WrittenText& text, std::string what, std::string todo)
    {
        if (m_seen.emplace(text.language, text.utf8).second)
            m_all.push_back({text.utf8, text.language, std::move(what), std::move(todo)});
    }
    [[nodiscard]] std::vector<Finding> take() { return std::move(m_all); }

private:
    std::set<std::pair<content::Language, std::string>> m_seen;
    std::vector<Finding> m_all;
};

// Only where nothing is meant to hang over the edge, as scrolls and knots on a strip are.
bool leaves_screen(const WrittenText& text, const State& state, const Layout& layout)
{
    constexpr float kRounding = 2.0F;
    const Screen screen = state.place.screen;
    return screen != Screen::hall && screen != Screen::picks && screen != Screen::exhibit &&
           (text.place.x < -kRounding || text.place.right() > layout.size.w + kRounding);
}

// Chinese and Japanese may break between any two characters, so nothing is cut there.
bool fits(const WrittenText& text)
{
    const bool letters =
        text.language == content::Language::en || text.language == content::Language::de;
    return text.fit == TextFit::fits || (text.fit == TextFit::word_cut && !letters);
}

void note_unfit(Findings& findings, const WrittenText& text, const std::string& where)
{
    if (text.fit == TextFit::shortened || text.fit == TextFit::too_high)
        findings.add(text, "does not fit its place on " + where, "make it shorter");
    else if (text.fit == TextFit::word_cut)
        findings.add(text,
                     "has a word that is too long for its place on " + where,
                     "choose a shorter word, or put a soft hyphen (U+00AD, in Markdown &shy;) "
                     "where it may break");
    else
        findings.add(text, "runs out of the screen on " + where, "make it shorter");
}

std::string escaped(std::string_view field)
{
    std::string out;
    for (const char c : field)
        if (c == '\\')
            out += "\\\\";
        else if (c == '\n')
            out += "\\n";
        else if (c == '\t')
            out += "\\t";
        else
            out += c;
    return out;
}

} // namespace

std::vector<Finding> find_unfit_texts(App& app)
{
    Findings findings;
    const char* orientation = app.layout().portrait() ? "portrait" : "landscape";
    for (const content::Language language : app.catalogue().info().languages)
        for (const TextSize size : kTextSizes)
            for_each_screen(app.catalogue(),
                            {language, size, Theme::paper},
                            [&](const State& state, const std::string& name) {
                                app.stage(state);
                                for (const WrittenText& text : app.staged_texts())
                                    if (!fits(text) || leaves_screen(text, state, app.layout()))
                                        note_unfit(findings,
                                                   text,
                                                   fmt::format("{} ({}, {}, text size {})",
                                                               name,
                                                               content::short_tag(language),
                                                               orientation,
                                                               size_name(size)));
                            });
    return findings.take();
}

std::vector<Finding> find_missing_texts(const content::Catalogue& catalogue)
{
    std::vector<Finding> missing;
    for (const content::Language language : catalogue.info().languages)
        for (const std::string_view key : kTextKeys) {
            const content::Localised* text = catalogue.ui_text(key);
            if (text == nullptr || !text->has(language))
                missing.push_back({std::string(key),
                                   language,
                                   "is an interface text that the pack lacks",
                                   fmt::format("add msgid \"{}\" to ui/{}.po, as pavilion-pack new "
                                               "writes it",
                                               key,
                                               content::short_tag(language))});
        }
    return missing;
}

std::vector<Finding> find_missing_glyphs(const App& app)
{
    Findings findings;
    const platform::FontSet& fonts = app.fonts();
    for_each_text(app.catalogue(), [&](content::Language language, std::string_view text) {
        if (const auto missing = first_without_glyph(fonts, language, text))
            findings.add({std::string(text), language, {}, 0, 0, TextFit::fits},
                         fmt::format("no font has the character {} (U+{:04X})",
                                     missing->utf8,
                                     static_cast<std::uint32_t>(missing->character)),
                         "write another one; it would be left out on the screen");
    });
    return findings.take();
}

std::vector<Finding> find_faint_texts(App& app)
{
    Findings findings;
    for (const Theme theme : {Theme::paper, Theme::contrast})
        for (const content::Language language : app.catalogue().info().languages)
            for_each_scene(
                app.catalogue(),
                {language, TextSize::normal, theme},
                [&](const State& state, const std::string& name) {
                    app.stage(state);
                    const TextLog texts = app.staged_texts();
                    const auto behind = app.staged_picture(App::Words::left_out);
                    for (const WrittenText& text : texts) {
                        if (!behind)
                            break;
                        const float found = contrast_on(*behind, text, app.layout().scale);
                        const float wanted = wanted_contrast(text);
                        if (found < wanted)
                            findings.add(
                                text,
                                fmt::format("is hard to read over the picture on {} ({}, {}, {}): "
                                            "contrast {:.1f}, {:.1f} is needed",
                                            name,
                                            content::short_tag(language),
                                            app.layout().portrait() ? "portrait" : "landscape",
                                            theme == Theme::paper ? "paper" : "contrast",
                                            found,
                                            wanted),
                                "make the picture calmer and lighter there");
                    }
                });
    return findings.take();
}

ExitCode inspect_pack(App& app)
{
    bool any = false;
    for (const auto& findings : {find_missing_texts(app.catalogue()),
                                 find_unfit_texts(app),
                                 find_missing_glyphs(app),
                                 find_faint_texts(app)})
        for (const Finding& finding : findings) {
            any = true;
            fmt::print("{}\t{}\t{}\t{}\n",
                       content::short_tag(finding.language),
                       escaped(finding.text),
                       escaped(finding.what),
                       escaped(finding.todo));
        }
    return any ? ExitCode::failed : ExitCode::done;
}

} // namespace kiosk
