#include "kiosk/core/journey/recording.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace kiosk {

namespace {

std::string error_of(std::string_view text)
{
    const auto recording = parse_recording(text, "r.touches");
    return recording ? "" : recording.error().what;
}

} // namespace

TEST(Recording, WhatWasWrittenReadsTheSame)
{
    const base::TimePoint start{std::chrono::seconds{77}};
    std::vector<base::Contact> contacts;
    contacts.push_back(
        {7, {}, base::ContactPhase::down, {960.25F, 0.1F}, start + base::Duration{1}});
    contacts.push_back(
        {-3, {}, base::ContactPhase::down, {1.0F / 3.0F, 1079.0F}, start + base::Duration{16667}});
    contacts.push_back(
        {7, {}, base::ContactPhase::move, {-4.5F, 3.0F}, start + base::Duration{16667}});
    contacts.push_back(
        {7, {}, base::ContactPhase::up, {-4.5F, 3.0F}, start + base::Duration{86'399'999'999}});
    contacts.push_back(
        {-3, {}, base::ContactPhase::cancel, {0, 0}, start + base::Duration{86'400'000'000}});
    const auto read = parse_recording(write_recording(contacts, start), "r");
    ASSERT_TRUE(read) << read.error().what;
    ASSERT_EQ(read->contacts.size(), contacts.size());
    for (std::size_t i = 0; i < contacts.size(); ++i) {
        EXPECT_EQ(read->contacts[i].id, contacts[i].id);
        EXPECT_EQ(read->contacts[i].phase, contacts[i].phase);
        EXPECT_EQ(read->contacts[i].at, contacts[i].at);
        EXPECT_EQ(read->contacts[i].time.time_since_epoch(), contacts[i].time - start);
    }
}

TEST(Recording, CommentsAndEmptyLinesMeanNothing)
{
    const auto read =
        parse_recording("# a tap\n\ntouches 1\r\n0 down 1 2 3 # here\n\n5 up 1 2 3", "r");
    ASSERT_TRUE(read) << read.error().what;
    EXPECT_EQ(read->contacts.size(), 2U);
}

TEST(Recording, SaysWhatIsWrongInWhichLine)
{
    EXPECT_EQ(error_of(""), "r.touches:1: a recording begins with \"touches 1\"");
    EXPECT_EQ(error_of("journey 1\n"), "r.touches:1: a recording begins with \"touches 1\"");
    EXPECT_EQ(error_of("touches 1\n0 down 1 2\n"),
              "r.touches:2: expected: MILLISECONDS down|move|up|cancel CONTACT X Y");
    EXPECT_EQ(error_of("touches 1\n\n0 push 1 2 3\n"),
              "r.touches:3: \"push\" is not one of down, move, up, cancel");
    EXPECT_EQ(error_of("touches 1\n0 down 1 nan 3\n"),
              "r.touches:2: \"nan\" is not a place in pixels");
    EXPECT_EQ(error_of("touches 1\n0 down 1 1 inf\n"),
              "r.touches:2: \"inf\" is not a place in pixels");
    EXPECT_EQ(error_of("touches 1\n-1 down 1 1 1\n"),
              "r.touches:2: \"-1\" is not a time from 0 ms to a day");
    EXPECT_EQ(error_of("touches 1\n0 down 99999999999999999999 1 1\n"),
              "r.touches:2: \"99999999999999999999\" is not the number of a contact");
    EXPECT_EQ(error_of("touches 1\n5 down 1 1 1\n4 up 1 1 1\n"),
              "r.touches:3: earlier than the line before");
    EXPECT_EQ(error_of("touches 1\n5 move 1 1 1\n"), "r.touches:2: contact 1 is not down");
    EXPECT_EQ(error_of("touches 1\n5 down 1 1 1\n5 down 1 1 1\n"),
              "r.touches:3: contact 1 is down already");
}

TEST(Recording, RefusesANewerVersionAndSaysSo)
{
    const auto read = parse_recording("touches 2\n", "r");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, base::ErrorCode::unsupported);
}

TEST(Recording, AHostileLineCostsNothingAndShowsShort)
{
    const std::string error =
        error_of("touches 1\n0 " + std::string(1'000'000, '\x1b') + " 1 2 3\n");
    EXPECT_LT(error.size(), 120U);
    EXPECT_EQ(error.find('\x1b'), std::string::npos);
}

TEST(Recording, RefusesMoreContactsThanAPanelHas)
{
    std::string text = "touches 1\n";
    for (int i = 0; i < 65; ++i)
        text += fmt::format("0 down {} 1 1\n", i);
    EXPECT_EQ(error_of(text), "r.touches:66: more than 64 contacts at once");
}

TEST(Replay, GivesWhatHappenedUntilNowOnce)
{
    const base::TimePoint start{std::chrono::seconds{5}};
    auto recording = parse_recording("touches 1\n0 down 1 2 3\n10 move 1 3 3\n30 up 1 3 3\n", "r");
    ASSERT_TRUE(recording);
    Replay replay(std::move(*recording), start);
    EXPECT_EQ(replay.due(start + std::chrono::milliseconds{16}).size(), 2U);
    EXPECT_TRUE(replay.due(start + std::chrono::milliseconds{16}).empty());
    EXPECT_FALSE(replay.done());
    const auto last = replay.due(start + std::chrono::milliseconds{32});
    ASSERT_EQ(last.size(), 1U);
    EXPECT_EQ(last[0].time, start + std::chrono::milliseconds{30});
    EXPECT_TRUE(replay.done());
}

} // namespace kiosk
