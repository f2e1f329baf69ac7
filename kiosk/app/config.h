// What staff configure: TOML, read from /etc/pavilion-kiosk/kiosk.toml, then
// $XDG_CONFIG_HOME/pavilion-kiosk/kiosk.toml, then
// --config; a later file overrides single keys of an earlier one. A wrong key or value is an error
// naming file, line and what is allowed.
//
//   [screen]
//   diagonal_mm = 1092        # of the panel; 0 or left out: asked of the display
//   [packs]
//   store = "/srv/packs"      # where packs are installed; left out: as pavilion-pack install
//   show = "tea-house"        # id of the pack; left out: the one installed last
//   [session]
//   idle_seconds = 60         # quiet time until the warning, 15 to 3600
//   language = "zh"           # of a new session: zh, en, ja, de
//   theme = "paper"           # paper, contrast
//   text = 1.0                # 1.0, 1.25, 1.5
#pragma once
#include "content/store/pack_store.h"
#include "kiosk/core/state.h"
#include "platform/base/result.h"

#include <filesystem>
#include <string>

namespace kiosk {

struct Config {
    float diagonal_mm = 0.0F;
    std::filesystem::path store = content::default_store();
    std::string pack; // id; empty: the one installed last
    Rules rules;
};

// Errors: not_found when `explicit_file` is given and missing; bad_content.
[[nodiscard]] base::Result<Config> read_config(const std::filesystem::path& explicit_file);
// One file's text on top of `config`.
[[nodiscard]] base::Status
apply_config(Config& config, std::string_view toml, std::string_view file_name);

} // namespace kiosk
