// A picture on the GPU that ImGui can draw: draw_list.AddImage(texture.ref(), ...). Linear
// filtering, clamped edges, straight alpha. Needs the window's GL context; main thread only.
#pragma once
#include "imgui.h"
#include "platform/base/geometry.h"
#include "platform/base/result.h"
#include "platform/gpu/pixels.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace platform {

class Texture {
public:
    // ErrorCode::unsupported: larger than this GPU takes.
    [[nodiscard]] static base::Result<Texture> create(const Pixels& pixels);
    // One byte a pixel as coverage: drawn as white with that alpha, so ImGui's tint gives the
    // colour. Rows from the top.
    [[nodiscard]] static base::Result<Texture>
    create_mask(int width, int height, std::span<const std::uint8_t> coverage);

    Texture(Texture&& other) noexcept;
    Texture& operator=(Texture&& other) noexcept;
    Texture(const Texture&) = delete;
    Texture& operator=(const Texture&) = delete;
    // Deletes at once. A draw list of a frame that is not rendered yet still names the texture: let
    // go of one only after ImguiHost::end_frame (TextureCache keeps to that by itself).
    ~Texture();

    [[nodiscard]] ImTextureID id() const { return m_name; }
    [[nodiscard]] ImTextureRef ref() const { return ImTextureRef(id()); }
    [[nodiscard]] base::Size size() const { return m_size; } // px
    [[nodiscard]] std::size_t bytes() const { return m_bytes; }

private:
    Texture(unsigned name, base::Size size, std::size_t bytes)
        : m_name(name)
        , m_size(size)
        , m_bytes(bytes)
    {
    }

    unsigned m_name = 0; // GL's; 0 = moved from
    base::Size m_size;
    std::size_t m_bytes = 0;
};

} // namespace platform
