// Faults as JSON, in the same form from every command: a list of {file, line, language, what, todo,
// stops_build}.
#pragma once
#include "content/build/fault.h"

#include <string>
#include <vector>

namespace content {

// "[\n {...},\n {...}\n]", "[]" for none.
[[nodiscard]] std::string faults_json(const std::vector<Fault>& faults);

} // namespace content
