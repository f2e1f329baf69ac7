// A small good pack with any bytes changed: refused in one line, or read as far as a kiosk would.
// The input is a list of changes, four bytes each: where (3, little-endian) and what.
#include "content/build/write_pack.h"
#include "content/catalogue/media_reader.h"
#include "content/search/search.h"
#include "platform/base/file.h"

#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using content::Language;

std::filesystem::path file()
{
    const std::filesystem::path memory = "/dev/shm";
    const std::string name = "fuzz-pack-" + std::to_string(getpid()) + ".pavpack";
    return (exists(memory) ? memory : std::filesystem::temp_directory_path()) / name;
}

content::Source small_source()
{
    const content::Localised text{{"西湖", "West Lake", "西湖", "Westsee"}};
    content::Source source;
    source.info.id = "fuzz";
    source.info.version = "1.0.0";
    source.info.title = text;
    source.info.languages = {Language::zh, Language::en};
    source.info.home_scene = "dawn";
    source.info.attract_scenes = {"dawn"};
    source.halls.push_back({"tea", "tea", text, text, {{"green", "tea", "leaf", text, text}}});
    source.cities.push_back({"hangzhou", text, text, 30, 120});
    source.icons["leaf"].strokes.push_back({{{1, 1}, {2, 2}}, 3, false, false});
    source.scenes.push_back({"dawn", 0, 0});
    source.glance.title = text;
    source.glance.shares.push_back({"tea", 100, text});
    source.geojson = "{}";
    source.ui_texts["start"] = text;
    source.pictures.emplace_back().alt = text;
    for (const std::string id : {"longjing", "anji"}) {
        content::ExhibitSource& one = source.exhibits.emplace_back();
        one.exhibit.card.id.value = id;
        one.exhibit.card.hall = "tea";
        one.exhibit.card.family = "green";
        one.exhibit.card.accent = "tea";
        one.exhibit.card.title = text;
        one.exhibit.story[1] = {{"Heading", {"A paragraph.", "Another."}}};
        one.exhibit.steps.push_back({"leaf", "", text, text});
        one.exhibit.figures.push_back({text, text, text, 2016});
        one.exhibit.recognition.push_back({content::RecognitionKind::unesco, 2022, text});
        one.exhibit.related.push_back({"anji"});
        one.pictures = {0};
        one.has_art = true;
    }
    return source;
}

std::string small_pack()
{
    content::BuiltPicture picture;
    picture.size = {4, 3};
    picture.thread = {{0, 0}, {1, 1}};
    picture.levels.push_back({content::PictureLayer::flat, 4, 3, base::Bytes(64)});
    if (!content::write_pack(small_source(), {&picture, 1}, file()))
        std::abort();
    return base::read_text_file(file(), std::size_t{16} << 20).value();
}

void read_all(const content::Catalogue& catalogue)
{
    static_cast<void>(catalogue.map_geojson());
    for (const content::Card& card : catalogue.cards())
        static_cast<void>(catalogue.exhibit(card.id));
    if (const auto reader = content::MediaReader::open(catalogue.file()))
        for (std::int64_t id = 0; id < 3; ++id)
            static_cast<void>(reader->read_on_worker({id}, content::PictureLayer::flat, 512));
    if (auto search = content::Search::open(catalogue.file()))
        for (const char* query : {"west", "xihu", "西湖", "a"})
            static_cast<void>(
                search->find_on_worker(query, Language::en, 5, content::CancelToken()));
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const std::string good = small_pack();
    std::string bytes = good;
    for (std::size_t i = 0; i + 4 <= size; i += 4) {
        const std::size_t at = data[i] + 256U * data[i + 1] + 65536U * data[i + 2];
        bytes[at % bytes.size()] = static_cast<char>(data[i + 3]);
    }
    std::ofstream(file(), std::ios::binary | std::ios::trunc) << bytes;
    const auto catalogue = content::Catalogue::open(file());
    if (catalogue)
        read_all(*catalogue);
    else if (catalogue.error().what.find('\n') != std::string::npos)
        std::abort();
    std::filesystem::remove(file());
    return 0;
}
