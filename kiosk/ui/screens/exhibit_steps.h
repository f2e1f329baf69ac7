// The step line of an exhibit: its picture's thread runs on with one knot for each step of the
// making; the chosen one's text stands below. Without steps the thread runs on alone, over the
// exhibit's figures or its year.
#pragma once
#include "kiosk/ui/screens/exhibit_frame.h"

namespace kiosk {

// `since_ms` since the page was opened.
void draw_step_line(const Canvas& canvas,
                    const ExhibitView& view,
                    const ExhibitFrame& frame,
                    float since_ms);
void draw_below_line(const Canvas& canvas, const ExhibitView& view, const ExhibitFrame& frame);

} // namespace kiosk
