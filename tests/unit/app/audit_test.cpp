#include "kiosk/app/audit.h"

#include <gmock/gmock.h>

namespace kiosk {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const Layout kReference = make_layout({1920, 1080}, 0.0F);

TEST(Audit, FindsNothingOnASoundScreen)
{
    const Action home{"dock:home", "Home", GoBack{}};
    const Action everywhere{"start", "Touch to start", GoBack{}};
    Targets targets;
    targets.add({&everywhere, {0, 0, 1920, 1080}, {0, 0, 1920, 1080}, DragArea::none});
    targets.add({&home, {100, 980, 110, 100}, {100, 980, 110, 100}, DragArea::none});
    EXPECT_THAT(audit_targets(targets, kReference), IsEmpty());
}

TEST(Audit, FindsATargetThatIsSmallerThanAFingerNeeds)
{
    const Action small{"tab:story", "Story", GoBack{}};
    Targets targets;
    targets.add({&small, {100, 100, 30, 60}, {100, 100, 30, 60}, DragArea::none});
    EXPECT_THAT(audit_targets(targets, kReference), ElementsAre(HasSubstr("15 x 30 mm")));
}

TEST(Audit, FindsTargetsThatLieOverEachOther)
{
    const Action left{"previous", "Previous", GoBack{}};
    const Action right{"next", "Next", GoBack{}};
    Targets targets;
    targets.add({&left, {100, 100, 200, 80}, {100, 100, 200, 80}, DragArea::none});
    targets.add({&right, {250, 100, 200, 80}, {250, 100, 200, 80}, DragArea::none});
    EXPECT_THAT(audit_targets(targets, kReference),
                ElementsAre(HasSubstr("previous and next lie over each other")));
}

TEST(Audit, FindsATargetWithoutALabelToReadAloud)
{
    const Action silent{"pick", "", GoBack{}};
    Targets targets;
    targets.add({&silent, {100, 100, 200, 80}, {100, 100, 200, 80}, DragArea::none});
    EXPECT_THAT(audit_targets(targets, kReference), ElementsAre(HasSubstr("pick: has no label")));
}

TEST(Audit, LeavesOutWhatHasSlidOffTheScreen)
{
    const Action gone{"exhibit:hu-brush", "Hu brush", GoBack{}};
    Targets targets;
    targets.add({&gone, {1900, 100, 240, 500}, {1900, 100, 20, 20}, DragArea::none});
    EXPECT_THAT(audit_targets(targets, kReference), IsEmpty());
}

} // namespace
} // namespace kiosk
