// The commands of pavilion-pack. Each prints its report and gives the exit status: 0 done, 1 the
// content has faults.
#pragma once
#include "content/build/build.h"

#include <filesystem>

namespace content {

enum class Report { text, json };

inline constexpr int kDone = 0;
inline constexpr int kFaults = 1;
inline constexpr int kWrongUsage = 2;

[[nodiscard]] int run_build(BuildOptions options);
[[nodiscard]] int run_check(const std::filesystem::path& source, Report report);
[[nodiscard]] int run_info(const std::filesystem::path& pack, Report report);

} // namespace content
