// What the catalogue holds, as plain structs: halls, families, cards (one a tile) and whole
// exhibits (one a page). Read from a pack by catalogue.h, written into one by content/build;
// screens and tests use them as values.
#pragma once
#include "content/catalogue/language.h"
#include "platform/base/geometry.h"

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace content {

// Ids are the names of folders: lower-case latin letters, digits and single hyphens, at most 64
// bytes.
struct ExhibitId {
    std::string value;
    friend auto operator<=>(const ExhibitId&, const ExhibitId&) = default;
};

// A picture of the pack; 0 is none.
struct PictureId {
    std::int64_t value = 0;
    [[nodiscard]] explicit operator bool() const { return value != 0; }
    friend auto operator<=>(const PictureId&, const PictureId&) = default;
};

// The planes of an illustration, back to front. `flat` is all of them without the thread, `far_`
// only in scenes.
enum class PictureLayer { flat, bg, far_, mid, subject, fg };
inline constexpr std::size_t kPictureLayerCount = 6;

struct Picture {
    PictureId id;
    base::Size size;                  // of the source, in its own units (1600 x 1200)
    std::uint32_t average = 0;        // 0xRRGGBB, shown until the picture is there
    std::vector<PictureLayer> layers; // what can be asked for; always flat
    std::vector<base::Point>
        thread; // the vermilion thread as a polyline in units of `size`; may be empty
    Localised alt;
    std::string credit;
    std::string licence;
};

struct Family {
    std::string id;     // "tea"
    std::string accent; // names a colour of the theme: "tea"
    std::string icon;   // names an icon of the pack: "tea"
    Localised name;
    Localised line; // one line under the name
    friend bool operator==(const Family&, const Family&) = default;
};

struct Hall {
    std::string id; // "industries"
    std::string accent;
    Localised title;
    Localised subtitle;
    std::vector<Family> families; // in order; empty in halls that have none
};

// What a tile shows of an exhibit. All cards of a pack are in memory.
struct Card {
    ExhibitId id;
    std::string hall;
    std::string family; // empty where the hall has none
    std::string accent;
    std::string city; // id of a City, or empty
    Localised title;
    std::optional<int> year_from; // negative is BCE
    bool year_about = false;      // "c. 780"
    double latitude = 0.0;        // degrees, WGS 84; 0, 0 is nowhere
    double longitude = 0.0;
    PictureId picture;
};

enum class RecognitionKind {
    unesco,
    national_heritage,
    provincial_heritage,
    geographical_indication,
    other,
};

struct Recognition {
    RecognitionKind kind = RecognitionKind::other;
    std::optional<int> year;
    Localised name; // what exactly was listed; the badge itself is an interface text by kind
};

struct Step {
    std::string pictogram; // names an icon of the pack, or empty
    std::string station;   // in the factory: the station's id, part of its place
    Localised name;        // "First wok"
    Localised text;        // one or two sentences
};

struct Figure {
    Localised value; // as shown, numbers written the language's way: "43,000+"
    Localised unit;
    Localised label;
    std::optional<int> as_of; // year the figure stands for
};

struct Section {
    std::string heading;                 // may be empty
    std::vector<std::string> paragraphs; // plain text, one paragraph each
};

struct Exhibit {
    Card card;
    Localised subtitle;
    Localised place; // county or district
    Localised era;   // the sentence behind year_from
    std::array<std::vector<Section>, kLanguageCount> story;
    std::vector<Step> steps;
    std::vector<Figure> figures;
    std::vector<Recognition> recognition;
    std::vector<ExhibitId> related;
    std::vector<PictureId> media; // the picture of the card first

    // The language's story, or the one that Localised would fall back to.
    [[nodiscard]] const std::vector<Section>& story_in(Language language) const;
};

struct City {
    std::string id;
    Localised name;
    Localised fact;
    double latitude = 0.0;
    double longitude = 0.0;
};

// The pavilion in figures ("at a glance").
struct Share {
    std::string accent;
    double percent = 0.0;
    Localised label;
};

struct Glance {
    Localised title;
    Localised subtitle;
    Localised caption; // what one thread of the cloth stands for
    std::vector<Share> shares;
    std::vector<Figure> figures;
};

// An icon as strokes in a 48 x 48 box (pictograms: 96 x 96): closed fills and open lines, flattened
// to polylines.
struct IconStroke {
    std::vector<base::Point> points;
    float width = 3.0F; // 0 for a fill
    bool filled = false;
    bool accent = false; // drawn in the thread's colour (pictograms), else in the text's
};

struct Icon {
    float box = 48.0F;
    std::vector<IconStroke> strokes;
};

} // namespace content
