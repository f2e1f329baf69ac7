// A key's password, from a person at the terminal or from the environment.
#pragma once
#include "platform/base/result.h"

#include <cstddef>
#include <string>

namespace content {

enum class Ask { once, twice };

// $PAVILION_PASSWORD where it is set; else asks on the terminal, without showing what is typed,
// with `prompt` before it; twice: until both are the same, at most three times. Errors: io (no
// terminal, says what to set), cancelled (Ctrl-C), refused (never the same twice, or empty).
[[nodiscard]] base::Result<std::string> ask_password(const std::string& prompt, Ask ask);

} // namespace content
