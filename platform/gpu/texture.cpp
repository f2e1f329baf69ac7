#include "platform/gpu/texture.h"

#include <epoxy/gl.h>
#include <fmt/format.h>

#include <utility>

namespace platform {
namespace {

struct Format {
    GLint internal;
    GLenum pixels;
    std::size_t bytes_per_pixel;
};

constexpr Format kColour{GL_RGBA8, GL_RGBA, 4};
constexpr Format kCoverage{GL_R8, GL_RED, 1};

base::Status check(int width, int height, std::size_t bytes, const Format& format)
{
    GLint limit = 0;
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &limit);
    if (width <= 0 || height <= 0 ||
        bytes != static_cast<std::size_t>(width) * static_cast<std::size_t>(height) *
                     format.bytes_per_pixel)
        return base::fail(base::ErrorCode::bad_content,
                          fmt::format("{} bytes are no picture of {} x {}", bytes, width, height));
    if (width > limit || height > limit)
        return base::fail(
            base::ErrorCode::unsupported,
            fmt::format("picture of {} x {}; this GPU takes {}", width, height, limit));
    return {};
}

// The state it leaves is GL's default, but for the texture binding, which ImGui's backend sets for
// itself.
unsigned upload(int width, int height, const void* pixels, const Format& format)
{
    GLuint name = 0;
    glGenTextures(1, &name);
    glBindTexture(GL_TEXTURE_2D, name);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    glTexImage2D(GL_TEXTURE_2D,
                 0,
                 format.internal,
                 width,
                 height,
                 0,
                 format.pixels,
                 GL_UNSIGNED_BYTE,
                 pixels);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
    return name;
}

base::Size size_of(int width, int height)
{
    return {static_cast<float>(width), static_cast<float>(height)};
}

} // namespace

base::Result<Texture> Texture::create(const Pixels& pixels)
{
    TRY(check(pixels.width, pixels.height, pixels.rgba.size(), kColour));
    const unsigned name = upload(pixels.width, pixels.height, pixels.rgba.data(), kColour);
    return Texture(name, size_of(pixels.width, pixels.height), pixels.rgba.size());
}

base::Result<Texture>
Texture::create_mask(int width, int height, std::span<const std::uint8_t> coverage)
{
    TRY(check(width, height, coverage.size(), kCoverage));
    const unsigned name = upload(width, height, coverage.data(), kCoverage);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_R, GL_ONE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_G, GL_ONE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_B, GL_ONE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_A, GL_RED);
    return Texture(name, size_of(width, height), coverage.size());
}

Texture::Texture(Texture&& other) noexcept
    : m_name(std::exchange(other.m_name, 0U))
    , m_size(other.m_size)
    , m_bytes(other.m_bytes)
{
}

Texture& Texture::operator=(Texture&& other) noexcept
{
    std::swap(m_name, other.m_name);
    std::swap(m_size, other.m_size);
    std::swap(m_bytes, other.m_bytes);
    return *this;
}

Texture::~Texture()
{
    if (m_name != 0)
        glDeleteTextures(1, &m_name);
}

} // namespace platform
