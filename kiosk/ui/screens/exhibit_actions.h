// What can be done on an exhibit's page: the tabs, the neighbours in its family, the visitor's
// picks.
#pragma once
#include "kiosk/ui/screens/exhibit_frame.h"

namespace kiosk {

void draw_exhibit_tabs(const Canvas& canvas, const ExhibitView& view, const ExhibitFrame& frame);
void draw_exhibit_actions(const Canvas& canvas, const ExhibitView& view, const ExhibitFrame& frame);

} // namespace kiosk
