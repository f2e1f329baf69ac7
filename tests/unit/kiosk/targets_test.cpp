#include "kiosk/core/targets.h"

#include <gtest/gtest.h>

namespace kiosk {

namespace {

Target target(const Action& action, base::Rect ink, float grown = 0.0F)
{
    return {&action, ink, ink.grown(grown), DragArea::none};
}

const Action kA{"a", "", GoBack{}};
const Action kB{"b", "", GoBack{}};

} // namespace

TEST(Targets, ADropOnTheWholeScreenWinsWithinItsHitArea)
{
    Targets targets;
    targets.add(target(kA, {0, 0, 1000, 1000}));
    targets.add(target(kB, {450, 600, 100, 40}, 20.0F));
    EXPECT_EQ(targets.action_at({500, 620})->action, &kB);
    EXPECT_EQ(targets.action_at({500, 590})->action,
              &kB); // in the hit area, nearer to the screen's centre
    EXPECT_EQ(targets.action_at({500, 500})->action, &kA);
}

TEST(Targets, BetweenNeighboursTheNearerCentreWins)
{
    Targets targets;
    targets.add(target(kA, {0, 0, 100, 100}, 50.0F));
    targets.add(target(kB, {120, 0, 100, 100}, 50.0F));
    EXPECT_EQ(targets.action_at({108, 50})->action, &kA);
    EXPECT_EQ(targets.action_at({112, 50})->action, &kB);
}

TEST(Targets, WhatIsTouchedByItsInkWinsOverAGrownHitArea)
{
    Targets targets;
    targets.add(target(kA, {0, 0, 300, 600}));
    targets.add(target(kB, {0, 610, 300, 40}, 40.0F));
    EXPECT_EQ(targets.action_at({150, 595})->action, &kA);
}

TEST(Targets, NothingUnderThePointIsNothing)
{
    Targets targets;
    targets.add(target(kA, {0, 0, 100, 100}));
    targets.add({nullptr, {0, 0, 500, 500}, {0, 0, 500, 500}, DragArea::hall_strip});
    EXPECT_EQ(targets.action_at({200, 200}), nullptr);
    EXPECT_EQ(targets.drag_at({200, 200}), DragArea::hall_strip);
    EXPECT_EQ(targets.drag_at({600, 200}), DragArea::none);
    EXPECT_EQ(targets.find("b"), nullptr);
    EXPECT_EQ(targets.find("a")->action, &kA);
}

TEST(Targets, WhatADialogCoversIsOutOfReach)
{
    Targets targets;
    targets.add(target(kA, {0, 0, 100, 100}));
    targets.cover();
    targets.add(target(kB, {200, 0, 100, 100}));
    EXPECT_EQ(targets.action_at({50, 50}), nullptr);
    EXPECT_EQ(targets.action_at({250, 50})->action, &kB);
}

} // namespace kiosk
