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

// Both texts are semantic versions, as the builder and Catalogue::open let through; any other
// compares as text, lower than all.
[[nodiscard]] std::strong_ordering compare_versions(std::string_view a, std::string_view b);

// Reads the name only: no page of the content is looked at. Errors: not_found, bad_content,
// unsupported.
[[nodiscard]] base::Result<PackName> read_pack_name(const std::filesystem::path& pack);

} // namespace content
