#include "content/store/minisign_text.h"

#include <sodium.h>

namespace content {

std::vector<std::string_view> minisign_lines(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        lines.push_back(line);
    }
    return lines;
}

std::string to_base64(std::span<const std::uint8_t> bytes)
{
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(
        text.data(), text.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
    text.pop_back(); // its terminating zero
    return text;
}

bool from_base64(std::string_view text, std::span<std::uint8_t> bytes)
{
    std::size_t size = 0;
    return sodium_base642bin(bytes.data(),
                             bytes.size(),
                             text.data(),
                             text.size(),
                             nullptr,
                             &size,
                             nullptr,
                             sodium_base64_VARIANT_ORIGINAL) == 0 &&
           size == bytes.size();
}

} // namespace content
