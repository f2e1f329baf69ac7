// minisign's files: keys and signatures as text (https://jedisct1.github.io/minisign/, "Signature
// format"). Replace this sketch.
#pragma once
#include <array>
#include <cstdint>
#include <string>

namespace content {

struct PublicKey {
    std::array<std::uint8_t, 8> id{};
    std::array<std::uint8_t, 32> key{};
    std::string file; // where it was read, for messages
};

} // namespace content
