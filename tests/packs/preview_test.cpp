// --preview: an author saves a file and sees it; a mistake keeps the last good pack and is said.
#include "tests/packs/pack_fixture.h"

#include <fstream>
#include <thread>

namespace {

namespace fs = std::filesystem;

constexpr const char* kScript = R"(start home lang=en
await pack 2.0.0
tap hall:tea-house
expect still
tap exhibit:green-tea
expect still
shoot first
await pack 2.0.1
expect place exhibit/green-tea
shoot second
await message coffee
expect pack 2.0.1
expect place exhibit/green-tea
shoot fault
await pack 2.0.2
expect place exhibit/green-tea
shoot mended
)";

class Preview : public Packs {
protected:
    // What somebody with an editor does meanwhile.
    void write_texts() const
    {
        const std::string facts = "halls/tea-house/green-tea/exhibit.yaml";
        wait_for("first");
        edit("halls/tea-house/green-tea/en.md", "\nsubtitle: ", "\nsubtitle: Saved just now. ");
        edit("pack.yaml", "\nversion: 2.0.0", "\nversion: 2.0.1");
        wait_for("second");
        edit(facts, "\nfamily: ", "\nfamily: coffee # ");
        wait_for("fault");
        edit(facts, "\nfamily: coffee # ", "\nfamily: ");
        edit("pack.yaml", "\nversion: 2.0.1", "\nversion: 2.0.2");
    }
    // If the kiosk gave up, the author must not wait for ever.
    void release_author() const
    {
        for (const char* picture : {"first", "second", "fault", "mended"})
            std::ofstream(folder() / (std::string(picture) + ".png"), std::ios::app);
    }
};

TEST_F(Preview, ShowsWhatIsSavedAndKeepsThePlaceAndTheLastGoodPack)
{
    edit("pack.yaml", "\nversion: 1.0.0", "\nversion: 2.0.0");
    const fs::path script = folder() / "author.journey";
    std::ofstream(script) << kScript;
    std::thread author([this] { write_texts(); });
    const test::Ran ran = test::run_program(kiosk({"--preview",
                                                   source().string(),
                                                   "--journey",
                                                   script.string(),
                                                   "--screenshot",
                                                   (folder() / "shots.png").string()}));
    release_author();
    author.join();
    EXPECT_EQ(ran.code, 0) << ran.err;
}

TEST_F(Preview, AFolderThatIsNotThereIsSaid)
{
    const test::Ran ran = test::run_program(kiosk({"--preview", (folder() / "nowhere").string()}));
    EXPECT_EQ(ran.code, 2);
    EXPECT_THAT(ran.err, testing::HasSubstr("no such folder"));
}

} // namespace
