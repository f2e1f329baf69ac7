#include "kiosk/app/config.h"

#include <gmock/gmock.h>

namespace kiosk {
namespace {

using testing::HasSubstr;

TEST(Config, ReadsEveryKey)
{
    Config config;
    const base::Status applied = apply_config(config,
                                              "[screen]\ndiagonal_mm = 1092\n"
                                              "[session]\nidle_seconds = 45\nlanguage = \"ja\"\n"
                                              "theme = \"contrast\"\ntext = 1.25\n",
                                              "kiosk.toml");
    ASSERT_TRUE(applied) << applied.error().what;
    EXPECT_FLOAT_EQ(config.diagonal_mm, 1092.0F);
    EXPECT_EQ(config.rules.idle, std::chrono::seconds{45});
    EXPECT_EQ(config.rules.language, content::Language::ja);
    EXPECT_EQ(config.rules.theme, Theme::contrast);
    EXPECT_EQ(config.rules.text_size, TextSize::large);
}

TEST(Config, ALaterFileOverridesSingleKeys)
{
    Config config;
    ASSERT_TRUE(
        apply_config(config, "[session]\nidle_seconds = 45\nlanguage = \"de\"\n", "a.toml"));
    ASSERT_TRUE(apply_config(config, "[session]\nlanguage = \"en\"\n", "b.toml"));
    EXPECT_EQ(config.rules.idle, std::chrono::seconds{45});
    EXPECT_EQ(config.rules.language, content::Language::en);
}

TEST(Config, AWrongKeyNamesFileLineAndTheKeysThereAre)
{
    Config config;
    const base::Status applied =
        apply_config(config, "[session]\n\nidel_seconds = 45\n", "kiosk.toml");
    ASSERT_FALSE(applied);
    EXPECT_THAT(applied.error().what, HasSubstr("kiosk.toml:3: no such key session.idel_seconds"));
    EXPECT_THAT(applied.error().what, HasSubstr("session.idle_seconds"));
}

TEST(Config, AWrongValueSaysWhatIsAllowed)
{
    for (const char* text : {"[session]\nidle_seconds = 5\n",
                             "[session]\nidle_seconds = \"soon\"\n",
                             "[session]\nlanguage = \"fr\"\n",
                             "[session]\ntheme = \"dark\"\n",
                             "[session]\ntext = 1.3\n",
                             "[screen]\ndiagonal_mm = nan\n",
                             "[screen]\ndiagonal_mm = -1\n"}) {
        Config config;
        const base::Status applied = apply_config(config, text, "kiosk.toml");
        ASSERT_FALSE(applied) << text;
        EXPECT_THAT(applied.error().what, HasSubstr("kiosk.toml:2: ")) << text;
        EXPECT_THAT(applied.error().what, HasSubstr(" takes ")) << text;
    }
}

TEST(Config, WhatIsNoTomlNamesTheLine)
{
    Config config;
    const base::Status applied =
        apply_config(config, "[session]\nidle_seconds = = 4\n", "kiosk.toml");
    ASSERT_FALSE(applied);
    EXPECT_THAT(applied.error().what, HasSubstr("kiosk.toml:2: "));
}

} // namespace
} // namespace kiosk
