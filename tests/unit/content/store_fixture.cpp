#include "store_fixture.h"

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>

namespace store_test {
namespace {

namespace fs = std::filesystem;

void set_info(const fs::path& pack, const std::string& key, const std::string& value)
{
    sqlite3* database = nullptr;
    ASSERT_EQ(sqlite3_open(pack.c_str(), &database), SQLITE_OK);
    const std::string sql = "PRAGMA journal_mode = OFF; UPDATE info SET value = '" + value +
                            "' WHERE key = '" + key + "'";
    EXPECT_EQ(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK);
    EXPECT_EQ(sqlite3_changes(database), 1);
    sqlite3_close(database);
}

} // namespace

Packs::Packs()
    : m_key(content::make_secret_key().value())
{
    EXPECT_TRUE(m_source.build().written);
}

fs::path Packs::pack(const std::string& version, const std::string& title) const
{
    fs::path file = folder() / ("small-" + version + "-" + title + ".pavpack");
    fs::copy_file(m_source.pack(), file, fs::copy_options::overwrite_existing);
    set_info(file, "version", version);
    set_info(file, "title.en", title);
    return file;
}

fs::path Packs::signed_pack(const std::string& version, const std::string& title) const
{
    fs::path file = pack(version, title);
    sign(file, m_key);
    return file;
}

void Packs::sign(const fs::path& pack, const content::SecretKey& by) const
{
    const auto name = content::read_pack_name(pack);
    ASSERT_TRUE(name.has_value()) << name.error().what;
    sign(pack, by, content::trusted_comment(*name, "2026-11-24T08:00:00Z"));
}

void Packs::sign(const fs::path& pack,
                 const content::SecretKey& by,
                 const std::string& comment) const
{
    const auto hash = content::hash_file(pack);
    ASSERT_TRUE(hash.has_value()) << hash.error().what;
    source_test::write_bytes(content::signature_of(pack),
                             to_text(content::sign_hash(*hash, comment, by)));
}

content::Trust Packs::trust() const
{
    content::Trust trust;
    trust.keys.push_back(m_key.public_key());
    return trust;
}

content::InstallOptions Packs::options() const
{
    content::InstallOptions options;
    options.trust = trust();
    return options;
}

std::vector<std::string> tree_of(const fs::path& folder)
{
    std::vector<std::string> lines;
    std::error_code none;
    for (auto entry = fs::recursive_directory_iterator(folder, none);
         entry != fs::recursive_directory_iterator();
         ++entry) {
        const std::string name = fs::relative(entry->path().parent_path(), folder).string() + "/" +
                                 entry->path().filename().string();
        if (entry->path().filename() == ".lock")
            continue;
        if (entry->is_symlink())
            lines.push_back(name + " -> " + fs::read_symlink(entry->path()).string());
        else if (entry->is_directory())
            lines.push_back(name);
        else
            lines.push_back(name + " " + std::to_string(entry->file_size()) + " bytes");
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

int shell(const std::string& command)
{
    const int status = std::system(("{ " + command + "; } >/dev/null 2>&1").c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace store_test
