// Builds a pack from its source folder, and checks a source without building. Used by the tool, the
// tests and the kiosk's developers; the kiosk itself does not link it.
#pragma once
#include "content/build/source.h"
#include "platform/base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <vector>

namespace content {

enum class MissingTranslations {
    fall_back, // noted; visitors see another language
    refuse,    // stop the build
};

struct BuildOptions {
    std::filesystem::path source;
    std::filesystem::path output;
    std::filesystem::path cache; // empty: nothing is kept for the next build
    unsigned jobs = 0;           // 0: as many as the machine has processors
    MissingTranslations missing = MissingTranslations::fall_back;
    // Called on the caller's thread, pictures done of all.
    std::function<void(std::size_t done, std::size_t all)> progress;
};

struct BuildReport {
    std::vector<Fault> faults; // sorted; with a broken one nothing was written
    bool written = false;
    std::size_t exhibits = 0;
    std::size_t pictures = 0;
    std::size_t pictures_drawn = 0; // the others came from the cache
    std::int64_t bytes = 0;
};

// Writes beside `output` and renames: whoever has the old pack open keeps it. Faults of the content
// are in the report; errors are the machine's: io.
[[nodiscard]] base::Result<BuildReport> build_pack(const BuildOptions& options);

// All faults of a source, sorted. Draws nothing.
[[nodiscard]] std::vector<Fault> check_source(const std::filesystem::path& source);

// A source that was read and checked: whoever does more with it than one thing reads it once.
struct CheckedSource {
    Source source;
    std::vector<Fault> faults; // sorted

    [[nodiscard]] bool any_broken() const;
};
[[nodiscard]] CheckedSource read_and_check(const std::filesystem::path& source);
// Builds what was read before; `options.source` is not looked at. The pictures' files are read now:
// one that changed in between is a fault of the report or drawn as it is.
[[nodiscard]] base::Result<BuildReport> build_checked(const CheckedSource& checked,
                                                      const BuildOptions& options);

// Where the text stands in that language, by file and line: for what the kiosk's renderer says of a
// text. Nothing: no such text.
[[nodiscard]] std::vector<Place>
places_of(const Source& source, Language language, std::string_view text);
// Where a picture of the built pack is named; nullptr: no such picture.
[[nodiscard]] const PictureSource* picture_source(const Source& source, PictureId id);

} // namespace content
