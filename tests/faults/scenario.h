// Situations in which the power is cut: a store as it is before, a command of pavilion-pack, and
// what may be found afterwards.
#pragma once
#include "store_fixture.h"
#include "tests/faults/traced.h"

#include <filesystem>
#include <string>
#include <vector>

namespace faults {

struct Scenario {
    std::string name;
    std::filesystem::path prepared; // the store before
    std::vector<std::string> words; // the command, without --store
    std::string old_pack;           // bytes of what is current before; empty: nothing is
    std::string new_pack;           // and after
};

// In memory where the machine has such a folder, so that thousands of syncs cost nothing.
class Situations {
public:
    Situations();
    Situations(const Situations&) = delete;
    Situations& operator=(const Situations&) = delete;
    Situations(Situations&&) = delete;
    Situations& operator=(Situations&&) = delete;
    ~Situations();

    [[nodiscard]] const std::vector<Scenario>& all() const { return m_all; }
    [[nodiscard]] const Scenario& upgrade() const { return m_all[1]; }

    // A store of its own for one try, and the command that changes it.
    [[nodiscard]] std::filesystem::path store() const { return m_folder / "store"; }
    void reset_store(const Scenario& scenario) const;
    [[nodiscard]] TracedProgram program(const Scenario& scenario) const;

    // After a cut: tidied up, the first candidate opens, is signed, and is the old or the new pack
    // (`only_new`: the new one); nothing temporary is left; and a following install works.
    enum class Expect { old_or_new, only_new };
    void expect_whole(const Scenario& scenario, Expect expect) const;

    [[nodiscard]] const store_test::Packs& packs() const { return m_packs; }
    [[nodiscard]] std::filesystem::path keys() const { return m_folder / "keys"; }
    [[nodiscard]] std::filesystem::path folder() const { return m_folder; }

private:
    void add(const std::string& name,
             const std::vector<std::string>& installed,
             const std::vector<std::string>& words,
             const std::string& new_version);
    [[nodiscard]] std::filesystem::path file(const std::string& version) const;

    std::filesystem::path m_folder;
    store_test::Packs m_packs;
    std::vector<Scenario> m_all;
};

[[nodiscard]] std::string pack_program();

} // namespace faults
