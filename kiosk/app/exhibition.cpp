#include "kiosk/app/exhibition.h"

#include "kiosk/app/picture_loader.h"
#include "platform/window/frame_loop.h"

namespace kiosk {

namespace {

// DESIGN.md section 5 allows 150 MB for the whole process; a full HD screen needs about 30 MB of
// pictures.
constexpr std::size_t kTextureLimit = 64U * 1024 * 1024;

} // namespace

Exhibition::Exhibition(content::Catalogue opened, base::WorkerPool& pool)
    : catalogue(std::move(opened))
    , texts(catalogue)
    , textures(pool, picture_loader(catalogue.file()), kTextureLimit, platform::FrameLoop::waker())
    , pictures(catalogue, textures)
{
}

} // namespace kiosk
