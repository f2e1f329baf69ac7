// Leads the demo tour through the app: adds the tour's touches to the frame's and shows its finger
// and captions.
#pragma once
#include "kiosk/app/app.h"
#include "kiosk/core/journey/tour.h"

namespace kiosk {

class TourGuide {
public:
    explicit TourGuide(App& app);

    // Before App::advance: adds the tour's contacts. Contacts that are there already are a real
    // visitor's.
    void lead(base::TouchFrame& touches, base::TimePoint now);
    // How long the tour will do nothing.
    [[nodiscard]] base::Duration quiet_for() const;

private:
    App& m_app;
    Tour m_tour;
    base::TimePoint m_now{};
};

} // namespace kiosk
