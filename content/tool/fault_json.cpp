#include "content/tool/fault_json.h"

#include "content/tool/json.h"

#include <fmt/format.h>

namespace content {
namespace {

std::string json_of(const Fault& fault)
{
    return fmt::format(
        R"({{"file":{},"line":{},"language":{},"what":{},"todo":{},"stops_build":{}}})",
        json_quoted(fault.place.file),
        fault.place.line,
        fault.place.language ? json_quoted(short_tag(*fault.place.language)) : "null",
        json_quoted(fault.what),
        json_quoted(fault.todo),
        fault.kind == FaultKind::broken);
}

} // namespace

std::string faults_json(const std::vector<Fault>& faults)
{
    std::string list = "[";
    for (const Fault& fault : faults)
        list += (&fault == &faults.front() ? "\n " : ",\n ") + json_of(fault);
    return list + (faults.empty() ? "]" : "\n]");
}

} // namespace content
