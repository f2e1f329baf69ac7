#include "platform/gpu/framebuffer.h"

#include <epoxy/gl.h>
#include <fmt/format.h>

#include <utility>

namespace platform {
namespace {

unsigned make_colour(GLsizei width, GLsizei height)
{
    GLuint name = 0;
    glGenTextures(1, &name);
    glBindTexture(GL_TEXTURE_2D, name);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, name, 0);
    return name;
}

unsigned make_depth(GLsizei width, GLsizei height)
{
    GLuint name = 0;
    glGenRenderbuffers(1, &name);
    glBindRenderbuffer(GL_RENDERBUFFER, name);
    glRenderbufferStorage(GL_RENDERBUFFER, GL_DEPTH_COMPONENT24, width, height);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_DEPTH_ATTACHMENT, GL_RENDERBUFFER, name);
    return name;
}

} // namespace

base::Result<Framebuffer> Framebuffer::create(base::Size size_px, DepthBuffer depth)
{
    const auto width = static_cast<GLsizei>(size_px.w);
    const auto height = static_cast<GLsizei>(size_px.h);
    GLint limit = 0;
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &limit);
    const auto refused = [&] {
        return base::fail(base::ErrorCode::unsupported,
                          fmt::format("this GPU cannot draw into {} x {} pixels", width, height));
    };
    if (width <= 0 || height <= 0 || width > limit || height > limit)
        return refused();

    Framebuffer result;
    GLint bound_before = 0;
    glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &bound_before);
    glGenFramebuffers(1, &result.m_framebuffer);
    glBindFramebuffer(GL_FRAMEBUFFER, result.m_framebuffer);
    result.m_colour = make_colour(width, height);
    if (depth == DepthBuffer::bits_24)
        result.m_depth = make_depth(width, height);
    result.m_size = {static_cast<float>(width), static_cast<float>(height)};
    const bool complete = glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
    glBindFramebuffer(GL_FRAMEBUFFER, static_cast<GLuint>(bound_before));
    if (!complete)
        return refused();
    return result;
}

Framebuffer::Framebuffer(Framebuffer&& other) noexcept
    : m_framebuffer(std::exchange(other.m_framebuffer, 0U))
    , m_colour(std::exchange(other.m_colour, 0U))
    , m_depth(std::exchange(other.m_depth, 0U))
    , m_size(other.m_size)
{
}

Framebuffer& Framebuffer::operator=(Framebuffer&& other) noexcept
{
    std::swap(m_framebuffer, other.m_framebuffer);
    std::swap(m_colour, other.m_colour);
    std::swap(m_depth, other.m_depth);
    std::swap(m_size, other.m_size);
    return *this;
}

Framebuffer::~Framebuffer()
{
    if (m_framebuffer == 0)
        return;
    glDeleteFramebuffers(1, &m_framebuffer);
    glDeleteTextures(1, &m_colour);
    if (m_depth != 0)
        glDeleteRenderbuffers(1, &m_depth);
}

void Framebuffer::bind() const
{
    glBindFramebuffer(GL_FRAMEBUFFER, m_framebuffer);
    glViewport(0, 0, static_cast<GLsizei>(m_size.w), static_cast<GLsizei>(m_size.h));
}

} // namespace platform
