// Draws the pictures of pictures.txt with the real program and compares them with
// tests/golden/reference/.
//   golden_pictures [--update] [NAME...]      without a name: all
// A difference is shown in build/PRESET/golden/index.html. --update makes what is drawn now the
// reference, and without names removes references that the list no longer has. Exit: 0 the same, 1
// not, 2 wrong use.
#include "platform/base/file.h"
#include "platform/gpu/image_decode.h"
#include "tests/golden/compare.h"
#include "tests/golden/reference.h"
#include "tests/golden/report.h"
#include "tests/support/run_program.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

namespace {

namespace fs = std::filesystem;

const fs::path kHere = fs::path(PAVILION_SOURCE_DIR) / "tests/golden";
const fs::path kOutput = fs::path(PAVILION_BINARY_DIR) / "golden";

struct Picture {
    std::string name;
    std::vector<std::string> options; // of pavilion-kiosk
};

base::Result<std::vector<Picture>> read_list()
{
    TRY_SET(const std::string text, base::read_text_file(kHere / "pictures.txt", 1024 * 1024));
    std::vector<Picture> pictures;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line.substr(0, line.find('#')));
        Picture picture;
        for (std::string word; words >> word;)
            if (picture.name.empty())
                picture.name = word;
            else
                picture.options.push_back(word.ends_with(".journey") ? (kHere / word).string()
                                                                     : word);
        if (!picture.name.empty())
            pictures.push_back(std::move(picture));
    }
    return pictures;
}

// A journey writes NAME.png where its `shoot NAME` stands, into the folder of --screenshot.
base::Result<platform::Pixels> draw(const Picture& picture)
{
    const fs::path file = kOutput / (picture.name + ".png");
    fs::remove(file);
    std::vector<std::string> arguments = picture.options;
    arguments.insert(arguments.end(), {"--offscreen", "--screenshot", file.string()});
    const test::Ran ran = test::run_program(test::kiosk(arguments));
    if (ran.code != 0)
        return base::fail(base::ErrorCode::io,
                          ran.signal != 0
                              ? fmt::format("pavilion-kiosk was ended by signal {}", ran.signal)
                              : fmt::format("pavilion-kiosk ended with {}: {}", ran.code, ran.err));
    return golden::read_picture(file);
}

base::Status update(const Picture& picture)
{
    TRY_SET(const platform::Pixels now, draw(picture));
    return golden::write_reference(picture.name, now);
}

base::Status check(const Picture& picture)
{
    const fs::path reference = golden::reference_file(picture.name);
    const fs::path old = kOutput / (picture.name + ".old.jpg");
    const fs::path difference = kOutput / (picture.name + ".difference.png");
    fs::remove(old);
    fs::remove(difference);
    TRY_SET(const platform::Pixels now, draw(picture));
    if (!fs::exists(reference)) {
        TRY(platform::write_png(difference, now));
        return base::fail(
            base::ErrorCode::not_found,
            fmt::format("no reference; look at {}/{}.png, then run golden_pictures --update {}",
                        kOutput.string(),
                        picture.name,
                        picture.name));
    }
    TRY_SET(const platform::Pixels wanted, golden::read_picture(reference));
    const golden::Comparison seen = golden::compare(wanted, now);
    fmt::print("{}: {:.3f} % off, mean {:.2f}\n", picture.name, seen.off * 100.0, seen.mean);
    if (seen.same())
        return {};
    fs::copy_file(reference, old, fs::copy_options::overwrite_existing);
    TRY(platform::write_png(difference, seen.same_size ? seen.difference : now));
    return base::fail(
        base::ErrorCode::bad_content,
        seen.same_size
            ? fmt::format(
                  "{:.3f} % of the pixels are off, mean difference {:.2f}; see {}/index.html",
                  seen.off * 100.0,
                  seen.mean,
                  kOutput.string())
            : fmt::format("{} x {} px, the reference has {} x {}",
                          now.width,
                          now.height,
                          wanted.width,
                          wanted.height));
}

void remove_unlisted(const std::vector<Picture>& pictures)
{
    std::vector<fs::path> unlisted;
    for (const auto& entry : fs::directory_iterator(golden::reference_file("").parent_path()))
        if (std::none_of(pictures.begin(), pictures.end(), [&](const Picture& picture) {
                return picture.name == entry.path().stem();
            }))
            unlisted.push_back(entry.path());
    for (const fs::path& file : unlisted)
        fs::remove(file);
}

} // namespace

int main(int argc, char** argv)
{
    std::vector<std::string> names(argv + 1, argv + argc);
    const bool updating = std::erase(names, "--update") > 0;
    const auto pictures = read_list();
    if (!pictures) {
        fmt::print(stderr, "golden: {}\n", pictures.error().what);
        return 2;
    }
    fs::create_directories(kOutput);
    fs::create_directories(golden::reference_file("").parent_path());
    std::size_t drawn = 0;
    bool good = true;
    for (const Picture& picture : *pictures) {
        if (!names.empty() && std::find(names.begin(), names.end(), picture.name) == names.end())
            continue;
        ++drawn;
        const base::Status done = updating ? update(picture) : check(picture);
        if (!done)
            fmt::print(stderr, "golden: {}: {}\n", picture.name, done.error().what);
        good = good && done.has_value();
    }
    if (drawn < std::max(names.size(), std::size_t{1})) {
        fmt::print(stderr, "golden: tests/golden/pictures.txt has no picture of that name\n");
        return 2;
    }
    if (updating && names.empty() && good)
        remove_unlisted(*pictures);
    if (const base::Status written = golden::write_report(kOutput); !written)
        fmt::print(stderr, "golden: {}\n", written.error().what);
    return good ? 0 : 1;
}
