#include "content/tool/screens.h"

#include "platform/base/process.h"

#include <fmt/format.h>

#include <array>
#include <cstdlib>
#include <future>
#include <set>
#include <string_view>

namespace content {
namespace {

namespace fs = std::filesystem;

// A folder for one pack, removed with everything in it.
class TemporaryFolder {
public:
    static base::Result<TemporaryFolder> make()
    {
        std::error_code error;
        std::string name = (fs::temp_directory_path(error) / "pavilion-check-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr)
            return base::fail(base::ErrorCode::io,
                              fmt::format("cannot make a folder {}: check its permissions", name));
        return TemporaryFolder(std::move(name));
    }
    TemporaryFolder(TemporaryFolder&& other) noexcept
        : m_path(std::exchange(other.m_path, {}))
    {
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(TemporaryFolder&&) = delete;
    ~TemporaryFolder()
    {
        std::error_code ignored;
        if (!m_path.empty())
            fs::remove_all(m_path, ignored);
    }

    [[nodiscard]] const fs::path& path() const { return m_path; }

private:
    explicit TemporaryFolder(fs::path path)
        : m_path(std::move(path))
    {
    }
    fs::path m_path;
};

base::Result<std::string> inspect(const fs::path& pack, const std::string& size)
{
    TRY_SET(
        const base::Finished run,
        base::run_process(base::sibling_program("pavilion-kiosk"),
                          {"--pack", pack.string(), "--offscreen", "--size", size, "--inspect"}));
    constexpr int kFound = 1;
    if (run.status == 0 || run.status == kFound)
        return run.output;
    return base::fail(base::ErrorCode::unsupported,
                      fmt::format("pavilion-kiosk cannot look at the screens: {}", run.errors));
}

std::string unescaped(std::string_view field)
{
    std::string out;
    for (std::size_t i = 0; i < field.size(); ++i) {
        if (field[i] != '\\' || i + 1 == field.size()) {
            out += field[i];
            continue;
        }
        const char next = field[++i];
        out += next == 'n' ? '\n' : next == 't' ? '\t' : next;
    }
    return out;
}

std::string take_field(std::string_view& text, char end)
{
    const std::size_t length = std::min(text.find(end), text.size());
    std::string field = unescaped(text.substr(0, length));
    text.remove_prefix(std::min(length + 1, text.size()));
    return field;
}

// Where a text stands; one that the screen put together ("Xihu District, Hangzhou") where its parts
// do.
std::vector<Place> places_of_shown(const Source& source, Language language, const std::string& text)
{
    std::vector<Place> places = places_of(source, language, text);
    constexpr std::array<std::string_view, 4> kBetween{" · ", ", ", "、", " "};
    for (const std::string_view between : kBetween) {
        std::string_view rest = text;
        while (places.empty() && !rest.empty()) {
            const std::size_t end = std::min(rest.find(between), rest.size());
            places = places_of(source, language, rest.substr(0, end));
            rest.remove_prefix(std::min(end + between.size(), rest.size()));
        }
    }
    if (places.empty())
        places.push_back({fmt::format("ui/{}.po", short_tag(language)), 0, language});
    return places;
}

// The lines of pavilion-kiosk --inspect (kiosk/app/inspect_pack.h): language, text, what, todo.
void add_findings(std::string_view output, const Source& source, Faults& faults)
{
    std::set<std::string> seen; // one fault a text is enough: the other orientation says the same
    while (!output.empty()) {
        const std::string tag = take_field(output, '\t');
        const std::string text = take_field(output, '\t');
        const std::string what = take_field(output, '\t');
        const std::string todo = take_field(output, '\n');
        const std::optional<Language> language = parse_language(tag);
        if (!language || !seen.insert(tag + text).second)
            continue;
        for (const Place& place : places_of_shown(source, *language, text))
            faults.add({place.in(*language),
                        fmt::format("\"{}\" {}", text, what),
                        todo,
                        FaultKind::unreadable});
    }
}

} // namespace

base::Result<std::vector<Fault>> look_at_screens(const CheckedSource& checked,
                                                 const std::filesystem::path& cache)
{
    TRY_SET(const TemporaryFolder folder, TemporaryFolder::make());
    BuildOptions options;
    options.output = folder.path() / "check.pavpack";
    options.cache = cache;
    TRY_SET(const BuildReport report, build_checked(checked, options));
    if (!report.written)
        return report.faults;
    std::future<base::Result<std::string>> portrait =
        std::async(std::launch::async, inspect, options.output, "1080x1920");
    const base::Result<std::string> landscape = inspect(options.output, "1920x1080");
    TRY_SET(const std::string second, portrait.get());
    if (!landscape)
        return tl::unexpected<base::Error>(landscape.error());
    Faults faults;
    add_findings(*landscape + second, checked.source, faults);
    return faults.sorted();
}

} // namespace content
