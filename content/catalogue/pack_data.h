// All of a pack that stays in memory, read and checked at once when it opens. Inside
// content/catalogue only.
#pragma once
#include "content/catalogue/catalogue.h"
#include "content/catalogue/database.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace content {

// Where the cards of a hall, and of each of its families, lie in the list of all cards.
struct CardRun {
    std::size_t first = 0;
    std::size_t count = 0;
};

struct PackData {
    PackInfo info;
    std::vector<Hall> halls;
    std::vector<Card> cards;
    std::vector<City> cities;
    Glance glance;
    std::vector<Picture> pictures; // by id
    std::unordered_map<std::string, Scene> scenes;
    std::unordered_map<std::string, Icon> icons;
    std::unordered_map<std::string, Localised> ui_texts;
    std::unordered_map<std::string, std::size_t> card_of_id;
    std::unordered_map<std::string, CardRun> runs; // "hall" and "hall/family"

    [[nodiscard]] const Picture* picture(PictureId id) const;
};

// Errors: bad_content without the file's name, which the caller puts in front.
[[nodiscard]] base::Result<PackData> read_pack(const Database& database);

// The parts that read_pack is made of.
[[nodiscard]] base::Status read_info(const Database& database, PackInfo& info);
[[nodiscard]] base::Status read_halls(const Database& database, std::vector<Hall>& halls);
[[nodiscard]] base::Status read_cards(const Database& database, PackData& data);
[[nodiscard]] base::Status read_pictures(const Database& database, std::vector<Picture>& pictures);
[[nodiscard]] base::Status read_glance(const Database& database, Glance& glance);

} // namespace content
