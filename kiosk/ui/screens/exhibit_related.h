// The cards of related exhibits, side by side in an exhibit's column.
#pragma once
#include "kiosk/core/views.h"
#include "kiosk/ui/screens/exhibit_column.h"

namespace kiosk {

void write_related(Column& column, const ExhibitView& view);

} // namespace kiosk
