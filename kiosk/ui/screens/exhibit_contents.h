// What stands in the column of an exhibit for each tab: story, steps as pictograms, figures, place,
// related exhibits.
#pragma once
#include "kiosk/ui/screens/exhibit_column.h"
#include "kiosk/ui/screens/exhibit_frame.h"

namespace kiosk {

// `step`: the chosen one, marked among the pictograms.
void write_tab(
    Column& column, const ExhibitView& view, const ExhibitFrame& frame, ExhibitTab tab, int step);

} // namespace kiosk
