#include "content/catalogue/pack_name.h"

#include "content/catalogue/limits.h"
#include "content/catalogue/names.h"
#include "content/catalogue/row.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace content {
namespace {

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t at = text.find(separator);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos)
            return parts;
        text.remove_prefix(at + 1);
    }
}

bool is_digits(std::string_view text)
{
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_number(std::string_view text)
{
    return is_digits(text) && (text.size() == 1 || text.front() != '0');
}

bool is_pre_release_part(std::string_view text)
{
    if (is_digits(text))
        return is_number(text);
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
               (c >= 'A' && c <= 'Z');
    });
}

struct Version {
    std::vector<std::string_view> numbers;
    std::vector<std::string_view> pre_release; // empty: a release
};

Version split_version(std::string_view text)
{
    const std::size_t hyphen = text.find('-');
    Version version{split(text.substr(0, hyphen), '.'), {}};
    if (hyphen != std::string_view::npos)
        version.pre_release = split(text.substr(hyphen + 1), '.');
    return version;
}

// Without leading zeros the longer number is the larger, so no length overflows.
std::strong_ordering compare_numbers(std::string_view a, std::string_view b)
{
    return a.size() != b.size() ? a.size() <=> b.size() : a <=> b;
}

std::strong_ordering compare_parts(std::string_view a, std::string_view b)
{
    if (is_digits(a) != is_digits(b))
        return is_digits(a) ? std::strong_ordering::less : std::strong_ordering::greater;
    return is_digits(a) ? compare_numbers(a, b) : a <=> b;
}

std::string text_of_info(Statement& statement, std::string_view key, base::Status& status)
{
    std::string value;
    statement.reset();
    statement.bind(1, key);
    if (status)
        status = each_row(statement, "info", 1, [&](Row& row) { value = row.text(kMaxTextBytes); });
    return value;
}

base::Result<PackName> read_name(const std::filesystem::path& pack)
{
    TRY_SET(Database database, Database::open_pack(pack));
    // Reading a mapped file that is gone would kill the process; read() only fails.
    TRY(database.run("PRAGMA mmap_size = 0"));
    TRY(check_schema(database, pack.string()));
    TRY_SET(Statement info, database.prepare("SELECT value FROM info WHERE key = ?"));
    base::Status status;
    PackName name;
    name.id = text_of_info(info, "id", status);
    name.version = text_of_info(info, "version", status);
    TRY(status);
    if (!is_id(name.id))
        return base::fail(base::ErrorCode::bad_content, "it has no id");
    if (!is_version(name.version))
        return base::fail(base::ErrorCode::bad_content,
                          fmt::format("{}: its version is none that compares; write three numbers "
                                      "in pack.yaml, like 1.0.0, and build it again",
                                      pack.string()));
    return name;
}

} // namespace

bool is_version(std::string_view text)
{
    if (text.size() > kMaxIdBytes)
        return false;
    const Version version = split_version(text);
    return version.numbers.size() == 3 &&
           std::all_of(version.numbers.begin(), version.numbers.end(), is_number) &&
           std::all_of(version.pre_release.begin(), version.pre_release.end(), is_pre_release_part);
}

std::strong_ordering compare_versions(std::string_view a, std::string_view b)
{
    if (!is_version(a) || !is_version(b)) {
        if (is_version(a) == is_version(b))
            return a <=> b;
        return is_version(a) ? std::strong_ordering::greater : std::strong_ordering::less;
    }
    const Version x = split_version(a);
    const Version y = split_version(b);
    for (std::size_t i = 0; i < x.numbers.size(); ++i)
        if (const auto order = compare_numbers(x.numbers[i], y.numbers[i]); order != 0)
            return order;
    if (x.pre_release.empty() || y.pre_release.empty())
        return x.pre_release.empty() <=> y.pre_release.empty();
    for (std::size_t i = 0; i < std::min(x.pre_release.size(), y.pre_release.size()); ++i)
        if (const auto order = compare_parts(x.pre_release[i], y.pre_release[i]); order != 0)
            return order;
    return x.pre_release.size() <=> y.pre_release.size();
}

base::Result<PackName> read_pack_name(const std::filesystem::path& pack)
{
    base::Result<PackName> name = read_name(pack);
    // A stick that fails early does so before SQLite knows the file's name.
    if (!name && name.error().what.find(pack.filename().string()) == std::string::npos)
        name.error().what = fmt::format(
            "{}: cannot be read ({}), copy or build it again", pack.string(), name.error().what);
    return name;
}

} // namespace content
