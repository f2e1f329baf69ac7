// A folder with a small pack's source, a store, and the real programs to work on them.
#pragma once
#include "tests/support/run_program.h"
#include "tests/unit/base/temporary_folder.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <string>
#include <vector>

class Packs : public testing::Test {
protected:
    void SetUp() override; // pavilion-pack new

    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder.path(); }
    [[nodiscard]] std::filesystem::path source() const { return folder() / "tea-house"; }
    [[nodiscard]] std::filesystem::path store() const { return folder() / "store"; }

    // Runs pavilion-pack. Fails the test unless it ends with 0.
    void pack(std::vector<std::string> arguments) const;
    // Drawn offscreen, 960 x 540, with the store and cache of this folder.
    [[nodiscard]] test::Command kiosk(std::vector<std::string> arguments) const;
    // Replaces the first `from` in a file of the source, as an editor would: the whole file is
    // written anew.
    void edit(const std::string& file, const std::string& from, const std::string& to) const;
    // Builds the source as `version` and installs it.
    void install(const std::string& version) const;
    // Until a journey has shot its picture; the test's time limit ends a wait that would last for
    // ever.
    void wait_for(const std::string& picture) const;

private:
    TemporaryFolder m_folder;
};
