// A pack on the screen: its catalogue, interface texts and pictures. One is shown; while another
// pack gets ready there are two. Main thread.
#pragma once
#include "content/catalogue/catalogue.h"
#include "kiosk/core/texts.h"
#include "kiosk/ui/pictures.h"
#include "platform/base/worker_pool.h"
#include "platform/gpu/texture_cache.h"

namespace kiosk {

struct Exhibition {
    // The pool must outlive it.
    Exhibition(content::Catalogue opened, base::WorkerPool& pool);
    Exhibition(const Exhibition&) = delete;
    Exhibition& operator=(const Exhibition&) = delete;
    Exhibition(Exhibition&&) = delete;
    Exhibition& operator=(Exhibition&&) = delete;
    ~Exhibition() = default;

    content::Catalogue catalogue;
    Texts texts;
    platform::TextureCache textures;
    Pictures pictures;
};

} // namespace kiosk
