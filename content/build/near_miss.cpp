#include "content/build/near_miss.h"

#include "content/catalogue/limits.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <numeric>

namespace content {
namespace {

constexpr std::size_t kMaxWord = kMaxIdBytes;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Optimal string alignment: Damerau-Levenshtein without changing a part twice.
std::size_t distance(std::string_view a, std::string_view b)
{
    using Line = std::array<std::size_t, kMaxWord + 1>;
    Line before{};
    Line last{};
    Line now{};
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        now[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = lower(a[i - 1]) == lower(b[j - 1]);
            now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                now[j] = std::min(now[j], before[j - 2] + 1);
        }
        before = last;
        last = now;
    }
    return last[b.size()];
}

} // namespace

std::optional<std::string> near_miss(std::string_view word,
                                     const std::vector<std::string>& candidates)
{
    if (word.empty() || word.size() > kMaxWord || candidates.size() > kMostCandidates)
        return std::nullopt;
    const std::size_t most = std::clamp<std::size_t>((word.size() + 2) / 4, 1, 2);
    const std::string* best = nullptr;
    std::size_t least = most + 1;
    for (const std::string& one : candidates) {
        if (one == word || one.size() > std::min(word.size() + most, kMaxWord) ||
            one.size() + most < word.size())
            continue;
        const std::size_t changes = distance(word, one);
        if (changes < least) {
            least = changes;
            best = &one;
        }
    }
    return best != nullptr ? std::optional(*best) : std::nullopt;
}

std::string with_near_miss(std::string_view word,
                           const std::vector<std::string>& candidates,
                           std::string_view todo)
{
    const std::optional<std::string> meant = near_miss(word, candidates);
    return meant ? fmt::format("did you mean {}? {}", *meant, todo) : std::string(todo);
}

std::string id_like(std::string_view name)
{
    std::string id;
    for (const char c : name) {
        const char small = lower(c);
        const bool plain = (small >= 'a' && small <= 'z') || (small >= '0' && small <= '9');
        if (plain)
            id += small;
        else if (!id.empty() && id.back() != '-')
            id += '-';
        if (id.size() == kMaxIdBytes)
            break;
    }
    while (id.ends_with('-'))
        id.pop_back();
    return id;
}

} // namespace content
