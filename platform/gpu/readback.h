// Pixels back from the GPU, for screenshots and golden pictures. Waits until the GPU is done.
#pragma once
#include "platform/base/geometry.h"
#include "platform/base/result.h"
#include "platform/gpu/pixels.h"

namespace platform {

// Reads `size_px` from the lower left corner of `framebuffer` (Window::framebuffer(); of a window
// on a display: before present()), as a picture from the top, opaque.
[[nodiscard]] base::Result<Pixels> read_framebuffer(base::Size size_px, unsigned framebuffer);

} // namespace platform
