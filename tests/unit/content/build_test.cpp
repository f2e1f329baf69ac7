// From a folder of texts and pictures to a pack, and back out of it.
#include "content/build/image.h"
#include "content/catalogue/catalogue.h"
#include "content/catalogue/media_reader.h"
#include "content/search/search.h"
#include "source_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace content {
namespace {

using source_test::read_bytes;
using source_test::SourceFolder;
using testing::ElementsAre;

Catalogue opened(const SourceFolder& folder)
{
    base::Result<Catalogue> catalogue = Catalogue::open(folder.pack());
    if (!catalogue)
        throw std::runtime_error(catalogue.error().what);
    return std::move(*catalogue);
}

Image decoded(const SourceFolder& folder, PictureId id, PictureLayer layer, int width)
{
    const base::Result<MediaReader> reader = MediaReader::open(folder.pack());
    const base::Result<EncodedPicture> encoded = reader->read_on_worker(id, layer, width);
    return decode_photograph(encoded->bytes).value();
}

std::array<int, 4> pixel(const Image& image, double x, double y)
{
    const auto column = static_cast<std::size_t>(x * image.width);
    const auto row = static_cast<std::size_t>(y * image.height);
    const std::uint8_t* p = &image.rgba[4 * (row * static_cast<std::size_t>(image.width) + column)];
    return {p[0], p[1], p[2], p[3]};
}

TEST(Build, GivesBackWhatTheSourceSays)
{
    const SourceFolder folder;
    EXPECT_TRUE(folder.build().faults.empty());
    const Catalogue catalogue = opened(folder);
    EXPECT_EQ(catalogue.info().id, "small-pavilion");
    EXPECT_EQ(catalogue.info().version, "1.2.3");
    EXPECT_EQ(catalogue.info().title.in(Language::de), "Klein");
    EXPECT_EQ(catalogue.info().languages.size(), 4U);
    EXPECT_EQ(catalogue.info().home_scene, "morning");
    EXPECT_THAT(catalogue.info().attract_scenes, ElementsAre("morning"));
    ASSERT_EQ(catalogue.halls().size(), 2U);
    EXPECT_EQ(catalogue.halls()[0].id, "crafts");
    EXPECT_EQ(catalogue.hall("crafts")->families[1].name.in(Language::en), "Silk");
    EXPECT_EQ(catalogue.hall("nowhere"), nullptr);
    ASSERT_EQ(catalogue.cards().size(), 3U);
    EXPECT_EQ(catalogue.cards("crafts", "").size(), 2U);
    EXPECT_EQ(catalogue.cards("crafts", "silk")[0].id.value, "lake-silk");
    EXPECT_TRUE(catalogue.cards("crafts", "none").empty());
    EXPECT_EQ(catalogue.city("hangzhou")->name.in(Language::zh), "杭州");
    EXPECT_EQ(catalogue.glance().shares[1].percent, 39.5);
    EXPECT_EQ(catalogue.ui_text("touch_to_start")->in(Language::ja), "Touch ja");
    EXPECT_EQ(catalogue.ui_text("no_such_key"), nullptr);
    EXPECT_NE(catalogue.map_geojson()->find("FeatureCollection"), std::string::npos);
}

TEST(Build, GivesBackAWholeExhibit)
{
    const SourceFolder folder;
    static_cast<void>(folder.build());
    const Catalogue catalogue = opened(folder);
    const base::Result<Exhibit> exhibit = catalogue.exhibit({"green-tea"});
    ASSERT_TRUE(exhibit.has_value()) << exhibit.error().what;
    EXPECT_EQ(exhibit->card.title.in(Language::en), "Tea en");
    EXPECT_EQ(exhibit->card.accent, "tea");
    EXPECT_EQ(exhibit->card.year_from, 780);
    EXPECT_TRUE(exhibit->card.year_about);
    EXPECT_DOUBLE_EQ(exhibit->card.latitude, 30.22);
    EXPECT_EQ(exhibit->subtitle.in(Language::de), "About Tea de");
    EXPECT_EQ(exhibit->place.in(Language::de), "Bezirk Xihu");
    const std::vector<Section>& story = exhibit->story_in(Language::en);
    ASSERT_EQ(story.size(), 2U);
    EXPECT_THAT(story[0].paragraphs, ElementsAre("First paragraph goes on."));
    EXPECT_EQ(story[1].heading, "A heading");
    EXPECT_THAT(exhibit->story_in(Language::zh)[0].paragraphs,
                ElementsAre("First paragraphgoes on."));
    ASSERT_EQ(exhibit->steps.size(), 2U);
    EXPECT_EQ(exhibit->steps[0].pictogram, "wok");
    EXPECT_EQ(exhibit->steps[0].name.in(Language::ja), "First wok");
    EXPECT_EQ(exhibit->steps[0].text.in(Language::ja), "Leaves & heat.");
    EXPECT_EQ(exhibit->steps[1].pictogram, "");
    EXPECT_EQ(exhibit->steps[1].name.in(Language::en), "Cooling");
    EXPECT_EQ(exhibit->figures.at(0).value.in(Language::zh), "42,286");
    EXPECT_EQ(exhibit->figures.at(0).as_of, 2016);
    EXPECT_EQ(exhibit->recognition.at(0).kind, RecognitionKind::unesco);
    EXPECT_THAT(exhibit->related, ElementsAre(ExhibitId{"lake-silk"}));
    EXPECT_THAT(exhibit->media, ElementsAre(exhibit->card.picture));
    EXPECT_EQ(catalogue.exhibit({"nothing"}).error().code, base::ErrorCode::not_found);
    EXPECT_EQ(catalogue.exhibit({"lake-silk"})->card.year_from, -2200);
}

TEST(Build, DrawsLayersWithoutTheThreadAndItsShadow)
{
    const SourceFolder folder;
    static_cast<void>(folder.build());
    const Catalogue catalogue = opened(folder);
    const Picture& picture = *catalogue.picture(catalogue.card({"green-tea"})->picture);
    EXPECT_EQ(picture.size, (base::Size{1600, 1200}));
    EXPECT_EQ(picture.alt.in(Language::en), "A tea hill");
    EXPECT_EQ(picture.credit, "The test");
    EXPECT_THAT(picture.thread, ElementsAre(base::Point{0, 1000}, base::Point{1600, 1000}));
    EXPECT_THAT(
        picture.layers,
        ElementsAre(
            PictureLayer::flat, PictureLayer::bg, PictureLayer::mid, PictureLayer::subject));
    const Image flat = decoded(folder, picture.id, PictureLayer::flat, 1024);
    for (const double y : {1000.0 / 1200, 1040.0 / 1200}) {
        EXPECT_NEAR(pixel(flat, 0.5, y)[0], 0x20, 4) << y;
        EXPECT_NEAR(pixel(flat, 0.5, y)[1], 0x40, 4) << y;
    }
    EXPECT_NEAR(pixel(flat, 0.25, 0.5)[1], 0xA0, 4);
    const Image subject = decoded(folder, picture.id, PictureLayer::subject, 768);
    EXPECT_EQ(pixel(subject, 0.1, 0.1)[3], 0);
    EXPECT_EQ(pixel(subject, 0.5, 0.5)[3], 255);
    EXPECT_NEAR(pixel(subject, 0.5, 0.5)[0], 0xF0, 1);
}

TEST(Build, FindsTheSmallestLevelThatIsWideEnough)
{
    const SourceFolder folder;
    static_cast<void>(folder.build());
    const PictureId id = opened(folder).card({"green-tea"})->picture;
    const base::Result<MediaReader> reader = MediaReader::open(folder.pack());
    ASSERT_TRUE(reader.has_value()) << reader.error().what;
    const auto width = [&](int wanted) {
        return reader->read_on_worker(id, PictureLayer::flat, wanted)->width;
    };
    EXPECT_EQ(width(1), 256);
    EXPECT_EQ(width(256), 256);
    EXPECT_EQ(width(257), 512);
    EXPECT_EQ(width(100'000), 1440);
    EXPECT_EQ(reader->read_on_worker(id, PictureLayer::far_, 1).error().code,
              base::ErrorCode::not_found);
    EXPECT_EQ(reader->read_on_worker({999}, PictureLayer::flat, 1).error().code,
              base::ErrorCode::not_found);
}

TEST(Build, TakesPhotographsToo)
{
    const SourceFolder folder;
    Image image{800, 600, std::vector<std::uint8_t>(std::size_t{800} * 600 * 4, 200)};
    for (std::size_t i = 3; i < image.rgba.size(); i += 4)
        image.rgba[i] = 255;
    const base::Bytes jpeg = encode_jpeg(image, 90);
    folder.write("halls/crafts/green-tea/wok.jpg",
                 {reinterpret_cast<const char*>(jpeg.data()), jpeg.size()});
    folder.replace("halls/crafts/green-tea/exhibit.yaml",
                   "steps:",
                   "media:\n  - {file: wok.jpg, alt: same, credit: Somebody}\nsteps:");
    static_cast<void>(folder.build());
    const Catalogue catalogue = opened(folder);
    const std::vector<PictureId> media = catalogue.exhibit({"green-tea"})->media;
    ASSERT_EQ(media.size(), 2U);
    EXPECT_EQ(catalogue.picture(media[1])->credit, "Somebody");
    EXPECT_EQ(catalogue.picture(media[1])->licence, "CC0-1.0");
    EXPECT_EQ(catalogue.picture(media[1])->average, 0xC8C8C8U);
    EXPECT_NEAR(pixel(decoded(folder, media[1], PictureLayer::flat, 512), 0.5, 0.5)[0], 200, 2);
}

TEST(Build, CanBeSearched)
{
    const SourceFolder folder;
    static_cast<void>(folder.build());
    base::Result<Search> search = Search::open(folder.pack());
    ASSERT_TRUE(search.has_value()) << search.error().what;
    const auto hits = search->find_on_worker("cooling", Language::en, 10, CancelToken());
    ASSERT_TRUE(hits.has_value()) << hits.error().what;
    ASSERT_EQ(hits->size(), 1U);
    EXPECT_EQ(hits->front().id.value, "green-tea");
}

TEST(Build, GivesTheSameBytesForTheSameSource)
{
    const SourceFolder folder;
    static_cast<void>(folder.build());
    const std::string first = read_bytes(folder.pack());
    std::filesystem::remove_all(folder.cache());
    static_cast<void>(folder.build());
    EXPECT_EQ(first, read_bytes(folder.pack()));
}

TEST(Build, DrawsOnlyWhatHasChanged)
{
    const SourceFolder folder;
    EXPECT_EQ(folder.build().pictures_drawn, 3U);
    const std::string first = read_bytes(folder.pack());
    EXPECT_EQ(folder.build().pictures_drawn, 0U);
    EXPECT_EQ(first, read_bytes(folder.pack()));
    folder.replace("halls/crafts/green-tea/art.svg", "#40A040", "#40A041");
    EXPECT_EQ(folder.build().pictures_drawn, 1U);
}

TEST(Build, DrawsAgainWhatIsDamagedInTheCache)
{
    const SourceFolder folder;
    static_cast<void>(folder.build());
    const std::string first = read_bytes(folder.pack());
    for (const auto& entry : std::filesystem::directory_iterator(folder.cache()))
        std::filesystem::resize_file(entry.path(), 100);
    EXPECT_EQ(folder.build().pictures_drawn, 3U);
    EXPECT_EQ(first, read_bytes(folder.pack()));
}

TEST(Build, LeavesTheOldPackAloneWhenTheSourceHasFaults)
{
    const SourceFolder folder;
    static_cast<void>(folder.build());
    const std::string first = read_bytes(folder.pack());
    folder.replace("halls/crafts/green-tea/exhibit.yaml", "city: hangzhou", "city: nowhere");
    const base::Result<BuildReport> report = build_pack(folder.options());
    ASSERT_TRUE(report.has_value());
    EXPECT_FALSE(report->written);
    EXPECT_EQ(report->faults.size(), 1U);
    EXPECT_EQ(first, read_bytes(folder.pack()));
}

TEST(Build, FallsBackToAnotherLanguageUnlessToldNotTo)
{
    const SourceFolder folder;
    folder.remove("halls/crafts/green-tea/ja.md");
    EXPECT_EQ(folder.build().faults.size(), 1U);
    EXPECT_EQ(opened(folder).card({"green-tea"})->title.in(Language::ja), "Tea en");
    BuildOptions strict = folder.options();
    strict.missing = MissingTranslations::refuse;
    EXPECT_FALSE(build_pack(strict)->written);
}

TEST(Build, SaysWhenItCannotWrite)
{
    const SourceFolder folder;
    BuildOptions options = folder.options();
    options.output = folder.source() / "no-such-folder" / "x.pavpack";
    const base::Result<BuildReport> report = build_pack(options);
    ASSERT_FALSE(report.has_value());
    EXPECT_EQ(report.error().code, base::ErrorCode::io);
    EXPECT_NE(report.error().what.find("no-such-folder"), std::string::npos);
}

} // namespace
} // namespace content
