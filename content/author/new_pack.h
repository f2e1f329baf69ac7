// `pavilion-pack new`: a small pack to start from, with a note at every key. What it writes is part
// of the tool: the folder content/author/template, and the interface texts, icons and pictograms of
// the default pack, so that staff can change those too.
#pragma once
#include "platform/base/result.h"

#include <cstddef>
#include <filesystem>
#include <string>

namespace content {

struct NewPack {
    std::filesystem::path folder; // must not exist, or be empty
    std::string id;               // empty: made from the folder's name
    std::string title;            // of the exhibition, for all languages; empty: "Tea house"
};

struct NewPackReport {
    std::string id;
    std::size_t files = 0;
};

// All or nothing: written beside and renamed. Errors: refused, where the folder has files;
// not_found, where the id is none; io.
[[nodiscard]] base::Result<NewPackReport> create_pack(const NewPack& wanted);

} // namespace content
