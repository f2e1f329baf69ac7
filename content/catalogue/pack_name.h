// What a pack calls itself: its id and semantic version, and how versions compare (semver.org,
// section 11, without build metadata).
#pragma once
#include "platform/base/result.h"

#include <compare>
#include <filesystem>
#include <string>
#include <string_view>

namespace content {

struct PackName {
    std::string id;
    std::string version;
    friend bool operator==(const PackName&, const PackName&) = default;
};

// "1.2.0", "2.0.0-beta.1": three numbers without leading zeros, maybe a pre-release, no build
// metadata, at most kMaxIdBytes. Holds no slash and begins with a digit, so it may become a folder.
[[nodiscard]] bool is_version(std::string_view text);

// Both texts are semantic versions, as the builder and Catalogue::open let through; any other
// compares as text, lower than all.
[[nodiscard]] std::strong_ordering compare_versions(std::string_view a, std::string_view b);

// Reads the name only: no page of the content is looked at, and nothing is mapped, so the file may
// lie on a stick that is pulled out. What comes back is a well-formed id and version. Errors:
// not_found, bad_content, unsupported, io.
[[nodiscard]] base::Result<PackName> read_pack_name(const std::filesystem::path& pack);

} // namespace content
