// Names inside a store, and what is there: read only, opens no pack, needs no lock. Everything that
// begins with kTemporary is rubbish as soon as nobody holds the lock. Inside content/store only.
//
//   ROOT/.current -> ID                     the pack that was made current last
//   ROOT/.lock                              see store_lock.h
//   ROOT/.tmp-install/                      a pack on its way in
//   ROOT/ID/current -> VERSION, previous -> VERSION
//   ROOT/ID/VERSION/pack.pavpack, pack.pavpack.minisig
//   ROOT/ID/.tmp-...                        a link on its way in, a version on its way out
#pragma once
#include "platform/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace content {

inline constexpr std::string_view kTemporary = ".tmp-";
inline constexpr std::string_view kPackFile = "pack.pavpack";
inline constexpr const char* kCurrent = "current";
inline constexpr const char* kPrevious = "previous";
inline constexpr const char* kCurrentId = ".current";

[[nodiscard]] std::filesystem::path pack_in(const std::filesystem::path& version_folder);

// Ids that have a folder, in order. No store: none. Errors: io.
[[nodiscard]] base::Result<std::vector<std::string>> ids_in(const std::filesystem::path& root);

// Versions whose pack is there, the highest first.
[[nodiscard]] std::vector<std::string> versions_in(const std::filesystem::path& id_folder);

// What a link of ours points to; empty: no link, or not to a plain name.
[[nodiscard]] std::string link_in(const std::filesystem::path& folder, const char* name);

// versions_in() in the order in which a kiosk tries them: current, previous, the others from high
// to low.
[[nodiscard]] std::vector<std::string> ladder_in(const std::filesystem::path& id_folder);

} // namespace content
