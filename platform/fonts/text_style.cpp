#include "platform/fonts/text_style.h"

#include <cmath>

namespace platform {

float baseline(const FontSet& fonts, const TextStyle& style)
{
    // Rounded as Chromium does, so that a mockup's `top` gives the same picture.
    const FaceMetrics face = fonts.metrics(style.face, style.region);
    const float ascent = std::round(face.ascent * style.size);
    const float descent = std::round(face.descent * style.size);
    return std::floor((style.line - ascent - descent) / 2) + ascent;
}

} // namespace platform
