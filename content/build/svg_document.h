// The structure of an SVG file that librsvg does not tell: its size, the groups by id, the shapes
// as polylines.
#pragma once
#include "content/build/svg_path.h"
#include "platform/base/geometry.h"

#include <set>
#include <string>
#include <vector>

namespace content {

struct SvgPaint {
    bool drawn = false;
    bool accent = false; // the thread's red, #B4301F
};

struct SvgShape {
    std::string id;
    int line = 0;
    std::string data;            // the attribute d, as written
    std::vector<Polyline> lines; // in units of the view box, its corner at 0, 0
    SvgPaint fill;
    SvgPaint stroke;
    double stroke_width = 1;
};

struct SvgFault {
    int line = 0;
    std::string what;
    std::string todo;
};

struct SvgDocument {
    base::Rect box;            // the view box
    std::set<std::string> ids; // of groups that show something
    std::vector<SvgShape> shapes;
    std::vector<SvgFault> faults;
};

enum class SvgReading {
    icon,        // every shape; what the kiosk's strokes cannot show is a fault
    illustration // only the shape `thread`; texts and references to other files are faults
};

// Never fails: what is wrong is in `faults`. Bounded by the size of the text.
[[nodiscard]] SvgDocument read_svg(const std::string& text, SvgReading reading, double tolerance);

} // namespace content
