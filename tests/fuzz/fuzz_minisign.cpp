// Any bytes as a signature or a public key: refused, or read and written and read again the same.
#include "content/store/minisign.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto signature = content::parse_signature(text, "fuzz.minisig")) {
        const auto again = content::parse_signature(to_text(*signature), "fuzz.minisig");
        if (!again || again->signature != signature->signature ||
            again->trusted_comment != signature->trusted_comment ||
            again->comment_signature != signature->comment_signature)
            std::abort();
    }
    if (const auto key = content::parse_public_key(text, "fuzz.pub")) {
        const auto again = content::parse_public_key(to_text(*key), "fuzz.pub");
        if (!again || again->key != key->key || again->id != key->id)
            std::abort();
    }
    return 0;
}
