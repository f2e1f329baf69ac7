// Runs another program and waits for it: pavilion-pack asks pavilion-kiosk to draw, the preview
// asks pavilion-pack to build.
#pragma once
#include "platform/base/result.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace base {

struct Finished {
    int status = 0;     // exit status; 128 + the signal's number when a signal ended it
    std::string output; // standard output
    std::string errors; // standard error
};

// Of each of the two streams; what comes after is read and dropped.
inline constexpr std::size_t kMaxProcessOutput = 16U << 20;

// Blocks: on a worker, or in a command-line tool. `arguments` without the program's own name.
// Errors: not_found (no such program), io.
[[nodiscard]] Result<Finished> run_process(const std::filesystem::path& program,
                                           const std::vector<std::string>& arguments);

// `name` beside the running program, else the bare name for the search in $PATH.
[[nodiscard]] std::filesystem::path sibling_program(const std::string& name);

} // namespace base
