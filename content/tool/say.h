// What the commands say in the same words: counts, errors, the progress bar.
#pragma once
#include "platform/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace content {

// "1 fault", "2 faults".
[[nodiscard]] std::string count_of(std::size_t count, std::string_view noun);

// Prints the error on stderr, `pavilion-pack: WHAT`, and gives the exit status that belongs to its
// code: not_found 2, bad_content and unsupported 1, refused 3, io and cancelled 4.
[[nodiscard]] int say_error(const base::Error& error);

// A bar on stderr that draws over itself, only where a person looks (a terminal); wiped when done
// reaches all.
void show_progress(std::int64_t done, std::int64_t all, std::string_view unit);

} // namespace content
