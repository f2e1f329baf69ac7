// A pack's source as read from its folder (see content/FORMAT.md): everything but the pixels.
#pragma once
#include "content/build/fault.h"
#include "content/build/text_places.h"
#include "content/catalogue/catalogue.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace content {

// What a picture is for decides its sizes.
enum class PictureUse {
    exhibit, // an exhibit's own picture, which moves in layers
    medium,  // another picture of an exhibit
    landscape_scene,
    portrait_scene,
};

struct PictureSource {
    std::filesystem::path file;
    Place place; // where it is named
    PictureUse use = PictureUse::exhibit;
    Localised alt;
    std::string credit;
    std::string licence;
};

// Pictures are named by their position in Source::pictures; in the pack their id is that position
// + 1.
struct ExhibitSource {
    Exhibit exhibit; // without picture ids
    std::string pinyin;
    double order = 0;
    Place place;
    std::vector<std::size_t> pictures; // the card's picture first, if it has one
    bool has_art = false;
};

struct SceneSource {
    std::string id;
    std::size_t landscape = 0;
    std::size_t portrait = 0;
};

struct Source {
    PackInfo info;
    std::string credit;  // for pictures that name none
    std::string licence; // likewise
    std::vector<Hall> halls;
    std::vector<ExhibitSource> exhibits; // in the order of the cards
    std::vector<PictureSource> pictures;
    std::vector<SceneSource> scenes;
    std::map<std::string, Icon> icons; // and pictograms
    std::vector<City> cities;
    Glance glance;
    std::string geojson;
    std::map<std::string, Localised> ui_texts;
    TextPlaces text_places; // of all texts that visitors see
};

} // namespace content
