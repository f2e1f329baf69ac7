// How long from the start of pavilion-kiosk to the complete home picture, seen from outside: an
// Xvfb keeps its screen in a file
// (-fbdir), which is watched. Then how much memory it holds, and how long it takes to end.
//   bench_startup [rounds = 7] [WIDTHxHEIGHT = 1920x1080] [more options of pavilion-kiosk...]
// The design's numbers: 250 ms with a warm cache at 1080p; SIGTERM ends it in a second. The first
// round may be a cold one.
#include "platform/base/clock.h"
#include "platform/base/mapped_file.h"
#include "tests/support/run_program.h"
#include "tests/unit/base/temporary_folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <memory>
#include <thread>

namespace {

using std::chrono::milliseconds;

constexpr base::Duration kLongest = std::chrono::seconds{20};
constexpr base::Duration kStill = std::chrono::seconds{2}; // no change for so long: complete
constexpr std::size_t kEvery = 8;                          // px, of the grid that is watched

double ms(base::Duration duration)
{
    return base::to_seconds(duration) * 1000.0;
}

// A screen of Xvfb as a grid of pixels. The file is an XWD image: 25 big-endian words of header,
// colours of 12 bytes, rows.
class Screen {
public:
    explicit Screen(std::span<const std::byte> file)
        : m_file(file)
    {
    }
    // Xvfb has written its header and given the file its size.
    [[nodiscard]] bool ready() const
    {
        return m_file.size() > kHeader && word(5) > 0 && m_file.size() >= begin() + word(5) * row();
    }
    [[nodiscard]] std::vector<std::uint32_t> look() const
    {
        std::vector<std::uint32_t> grid;
        for (std::size_t y = 0; y < word(5); y += kEvery)
            for (std::size_t x = 0; x < word(4); x += kEvery) {
                std::uint32_t pixel = 0;
                std::memcpy(&pixel, m_file.data() + begin() + y * row() + x * 4, 4);
                grid.push_back(pixel & 0xFFFFFFU);
            }
        return grid;
    }

private:
    static constexpr std::size_t kHeader = 100;
    [[nodiscard]] std::size_t begin() const { return word(0) + word(19) * std::size_t{12}; }
    [[nodiscard]] std::size_t row() const { return word(12); }
    [[nodiscard]] std::uint32_t word(std::size_t index) const
    {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < 4; ++i)
            value = value << 8U | std::to_integer<std::uint32_t>(m_file[index * 4 + i]);
        return value;
    }
    std::span<const std::byte> m_file;
};

struct Seen {
    double first = 0.0;     // ms to the first pixel that changed
    double picture = 0.0;   // ms until 99 % of the pixels had their last colour
    double complete = 0.0;  // ms until all had
    double end = 0.0;       // ms from SIGTERM to the end
    std::size_t memory = 0; // PSS, kB
};

std::size_t memory_of(int process)
{
    std::ifstream file(fmt::format("/proc/{}/smaps_rollup", process));
    std::string name;
    std::size_t kilobytes = 0;
    while (file >> name)
        if (name == "Pss:" && file >> kilobytes)
            return kilobytes;
    return 0;
}

// When each pixel of the grid last changed, ms; nothing for those that never did.
std::vector<double> watch(const Screen& screen, base::TimePoint started)
{
    std::vector<std::uint32_t> before = screen.look();
    std::vector<double> changed(before.size(), 0.0);
    base::TimePoint last = started;
    bool any = false;
    while (base::now() - started < kLongest && (!any || base::now() - last < kStill)) {
        std::this_thread::sleep_for(
            std::chrono::microseconds{500}); // watching costs the kiosk a core otherwise
        const base::TimePoint now = base::now();
        std::vector<std::uint32_t> after = screen.look();
        for (std::size_t i = 0; i < after.size(); ++i)
            if (after[i] != before[i]) {
                changed[i] = ms(now - started);
                last = now;
                any = true;
            }
        before = std::move(after);
    }
    std::erase(changed, 0.0);
    std::sort(changed.begin(), changed.end());
    return changed;
}

Seen measure(const Screen& screen,
             const std::string& display,
             const std::vector<std::string>& options)
{
    std::vector<std::string> arguments = options;
    arguments.insert(arguments.begin(), {"--place", "home"});
    test::Command command = test::kiosk(arguments);
    command.environment["DISPLAY"] = display;
    const base::TimePoint started = base::now();
    test::Running running(command);
    const std::vector<double> changed = watch(screen, started);
    Seen seen;
    seen.memory = memory_of(running.process());
    const base::TimePoint asked = base::now();
    running.end();
    seen.end = ms(base::now() - asked);
    if (!changed.empty()) {
        seen.first = changed.front();
        seen.picture = changed[changed.size() * 99 / 100];
        seen.complete = changed.back();
    }
    return seen;
}

// Waits until Xvfb has made its file and its display answers: it says so by the lock of its number.
std::unique_ptr<base::MappedFile> open_screen(const std::filesystem::path& file,
                                              const std::string& display)
{
    const std::filesystem::path socket = "/tmp/.X11-unix/X" + display.substr(1);
    for (const base::TimePoint started = base::now(); base::now() - started < kLongest;
         std::this_thread::sleep_for(milliseconds{10}))
        if (std::filesystem::exists(socket))
            if (auto mapped = base::MappedFile::open(file);
                mapped && Screen(mapped->bytes()).ready())
                return std::make_unique<base::MappedFile>(std::move(*mapped));
    return nullptr;
}

} // namespace

int main(int argc, char** argv)
{
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 7;
    const std::string size = argc > 2 ? argv[2] : "1920x1080";
    const std::vector<std::string> options(argv + std::min(argc, 3), argv + argc);
    const TemporaryFolder folder;
    const std::string display = fmt::format(":{}", 200 + ::getpid() % 5000);
    test::Command xvfb;
    xvfb.words = {"Xvfb",
                  display,
                  "-screen",
                  "0",
                  size + "x24",
                  "-fbdir",
                  folder.path().string(),
                  "-nolisten",
                  "tcp",
                  "-noreset"};
    const test::Running server(xvfb);
    const auto file = server.started() ? open_screen(folder / "Xvfb_screen0", display) : nullptr;
    if (rounds < 1 || !file) {
        fmt::print(stderr,
                   "bench_startup [rounds] [WIDTHxHEIGHT] [options of pavilion-kiosk]; needs Xvfb "
                   "(package xvfb)\n");
        return 2;
    }
    const Screen screen(file->bytes());
    std::vector<double> complete;
    for (int round = 0; round < rounds; ++round) {
        const Seen seen = measure(screen, display, options);
        fmt::print("first change {:5.0f} ms, 99 % {:5.0f} ms, complete {:5.0f} ms; {:.1f} MB PSS; "
                   "ended in {:.0f} ms\n",
                   seen.first,
                   seen.picture,
                   seen.complete,
                   static_cast<double>(seen.memory) / 1024.0,
                   seen.end);
        complete.push_back(seen.complete);
    }
    std::sort(complete.begin(), complete.end());
    fmt::print(
        "complete home picture, median of {}: {:.0f} ms\n", rounds, complete[complete.size() / 2]);
    return 0;
}
