// Draws an SVG with librsvg: the whole of it without the thread, or one group. A renderer belongs
// to one thread of work.
#pragma once
#include "content/build/image.h"

#include <memory>
#include <string>

namespace content {

class SvgRenderer {
public:
    // `thread` is the path data of the vermilion thread, or empty: neither it nor its shadow, any
    // path along the same line, is drawn. The kiosk draws both. Errors: bad_content.
    [[nodiscard]] static base::Result<SvgRenderer> open(const std::string& svg,
                                                        const std::string& thread);
    // Of the group `id`, or of everything if it is empty. Errors: bad_content.
    [[nodiscard]] base::Result<Image> draw(const std::string& id, int width, int height) const;

private:
    struct Free {
        void operator()(void* handle) const;
    };
    std::unique_ptr<void, Free> m_handle; // an RsvgHandle
};

} // namespace content
