// A pack opened for reading: the one door between the kiosk and its content. Open it on any thread,
// then use it on one. A pack is hostile input: open() checks all that a reader relies on, and every
// size is bounded.
#pragma once
#include "content/catalogue/exhibit.h"
#include "platform/base/result.h"

#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;

namespace content {

struct PackInfo {
    std::string id;      // "zhejiang-pavilion"
    std::string version; // semantic version
    Localised title;
    std::vector<Language> languages; // in the order of the language switch
    int schema = 0;                  // user_version of the file
    std::int64_t bytes = 0;
    std::string home_scene;                  // scene id, see Catalogue::scene
    std::vector<std::string> attract_scenes; // scene ids in order
};

// A scene is drawn once for each orientation.
struct Scene {
    PictureId landscape;
    PictureId portrait;
};

class Catalogue {
public:
    // Opens the file read-only and checks it; its pages too if it is no larger than
    // kQuickCheckBytes of limits.h (for others call check_integrity of integrity.h on a worker).
    // About 15 ms for the default pack. Errors: not_found, bad_content (damaged, foreign or
    // tampered schema), unsupported (a newer schema: says which program version is needed).
    [[nodiscard]] static base::Result<Catalogue> open(const std::filesystem::path& file);
    Catalogue(Catalogue&&) noexcept;
    Catalogue& operator=(Catalogue&&) noexcept;
    ~Catalogue();

    // In memory, no query.
    [[nodiscard]] const std::filesystem::path& file() const;
    [[nodiscard]] const PackInfo& info() const;
    [[nodiscard]] std::span<const Hall> halls() const;
    [[nodiscard]] const Hall* hall(std::string_view id) const; // nullptr: no such hall
    [[nodiscard]] std::span<const Card>
    cards() const; // halls in order, families in order, then by `order`
    [[nodiscard]] const Card* card(const ExhibitId& id) const;
    // Cards of a hall, of one family if `family` is not empty: a run of cards(), so no copy.
    [[nodiscard]] std::span<const Card> cards(std::string_view hall, std::string_view family) const;
    [[nodiscard]] std::span<const City> cities() const;
    [[nodiscard]] const City* city(std::string_view id) const;
    [[nodiscard]] const Glance& glance() const;
    [[nodiscard]] const Picture* picture(PictureId id) const;
    [[nodiscard]] const Scene* scene(std::string_view id) const;
    [[nodiscard]] const Icon* icon(std::string_view name) const;
    // Interface texts by key, e.g. "touch_to_start". Missing: nullptr.
    [[nodiscard]] const Localised* ui_text(std::string_view key) const;

    // One indexed query set, well under a millisecond.
    [[nodiscard]] base::Result<Exhibit> exhibit(const ExhibitId& id) const;

    // GeoJSON of the map, as packed.
    [[nodiscard]] base::Result<std::string> map_geojson() const;

    // The connection, for content/search on the same thread.
    [[nodiscard]] sqlite3* connection() const;

private:
    struct Parts;
    explicit Catalogue(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace content
