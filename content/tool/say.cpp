#include "content/tool/say.h"

#include "content/tool/commands.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace content {

std::string count_of(std::size_t count, std::string_view noun)
{
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

int say_error(const base::Error& error)
{
    fmt::print(stderr, "pavilion-pack: {}\n", error.what);
    switch (error.code) {
    case base::ErrorCode::not_found:
        return kWrongUsage;
    case base::ErrorCode::bad_content:
    case base::ErrorCode::unsupported:
        return kFaults;
    case base::ErrorCode::refused:
        return kRefused;
    case base::ErrorCode::io:
    case base::ErrorCode::cancelled:
        return kMachine;
    }
    return kMachine;
}

void show_progress(std::int64_t done, std::int64_t all, std::string_view unit)
{
    constexpr std::int64_t kWidth = 40;
    if (::isatty(STDERR_FILENO) == 0)
        return;
    const std::int64_t filled =
        all <= 0 ? kWidth : std::clamp(done, std::int64_t{0}, all) * kWidth / all;
    fmt::print(
        stderr, "\r[{:=<{}}{: <{}}] {}/{} {}", "", filled, "", kWidth - filled, done, all, unit);
    if (done >= all)
        fmt::print(stderr, "\r{: <{}}\r", "", kWidth + 48);
    std::fflush(stderr);
}

} // namespace content
