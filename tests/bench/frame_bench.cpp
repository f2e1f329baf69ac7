// What a frame costs, drawn by llvmpipe at full HD: home as a whole, and a hall whose strip is
// flung to and fro.
//   bench_frame [PACK = the default one]       tests/bench/large_pack.sh makes one of 10,000
//   exhibits
// The design's numbers: home 16 ms median; scrolling a hall of 10,000 tiles p99 4 ms of work on the
// main thread, and no allocation in steady state. Work is from input to the hand-over of the draw
// list; the rest of a frame is the GPU's, here llvmpipe's.
#include "kiosk/app/app.h"
#include "kiosk/core/open_place.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <new>

namespace {

std::atomic<std::size_t> allocations{0};

} // namespace

// Counts what the main thread and its libraries in C++ ask for.
void* operator new(std::size_t size)
{
    allocations.fetch_add(1, std::memory_order_relaxed);
    if (void* memory = std::malloc(size))
        return memory;
    std::abort();
}

void operator delete(void* memory) noexcept
{
    std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept
{
    std::free(memory);
}

namespace {

using kiosk::App;

constexpr base::Duration kFrame{16'667};
constexpr int kWarmUp = 120;
constexpr int kMeasured = 600;

struct Sample {
    double work = 0.0;  // ms
    double whole = 0.0; // ms
    std::size_t allocations = 0;
};

double ms(base::Duration duration)
{
    return base::to_seconds(duration) * 1000.0;
}

double percentile(std::vector<double> values, double part)
{
    std::sort(values.begin(), values.end());
    return values.at(static_cast<std::size_t>(part * static_cast<double>(values.size() - 1)));
}

void print(const char* name, const std::vector<Sample>& samples)
{
    const auto all = [&](auto member) {
        std::vector<double> values;
        for (const Sample& sample : samples)
            values.push_back(static_cast<double>(sample.*member));
        return values;
    };
    const std::vector<double> work = all(&Sample::work);
    const std::vector<double> whole = all(&Sample::whole);
    const std::vector<double> news = all(&Sample::allocations);
    fmt::print(
        "{:24} work p50 {:6.2f} p99 {:6.2f} most {:6.2f} ms   whole p50 {:6.2f} p99 {:6.2f} ms   "
        "allocations p50 {:.0f} p99 {:.0f}\n",
        name,
        percentile(work, 0.5),
        percentile(work, 0.99),
        percentile(work, 1.0),
        percentile(whole, 0.5),
        percentile(whole, 0.99),
        percentile(news, 0.5),
        percentile(news, 0.99));
}

// Drives the App as its loop does, on a clock of its own.
class Player {
public:
    explicit Player(App& app)
        : m_app(app)
    {
    }

    Sample frame(std::vector<base::Contact> contacts = {})
    {
        m_now += kFrame;
        platform::InputFrame input;
        input.touches = {m_now, std::move(contacts)};
        for (base::Contact& contact : input.touches.contacts)
            contact.time = m_now;
        const std::size_t before = allocations;
        const base::TimePoint started = base::now();
        m_app.advance(input, m_now);
        const base::Duration advanced = base::now() - started;
        m_app.draw();
        return {ms(advanced + m_app.frames().last().work),
                ms(base::now() - started),
                allocations - before};
    }

    void settle()
    {
        for (int i = 0; i < kWarmUp || (!m_app.settled() && i < 10 * kWarmUp); ++i) {
            std::ignore = frame();
            if (m_app.loading())
                m_app.wait_for_load();
        }
    }

    bool go(const char* address)
    {
        const auto place = kiosk::parse_place(address).and_then(
            [&](const kiosk::Place& parsed) { return kiosk::resolve(parsed, m_app.catalogue()); });
        if (!place) {
            fmt::print(stderr, "bench_frame: {}\n", place.error().what);
            return false;
        }
        m_app.apply(kiosk::open_place(*place, m_app.catalogue()));
        settle();
        return true;
    }

private:
    App& m_app;
    base::TimePoint m_now = base::TimePoint{} + std::chrono::seconds{1};
};

std::vector<Sample> watch(Player& player)
{
    std::vector<Sample> samples;
    for (int i = 0; i < kMeasured; ++i)
        samples.push_back(player.frame());
    return samples;
}

// Eight frames of a finger that drags, then the fling runs out; twenty flings on, twenty back.
std::vector<Sample> fling(Player& player, base::Size screen)
{
    constexpr int kDragged = 8;
    constexpr int kRound = 40;
    const float step = screen.w * 0.08F;
    std::vector<Sample> samples;
    base::Point at;
    for (int i = 0; i < kMeasured; ++i) {
        const int part = i % kRound;
        const float direction = i / kRound % 40 < 20 ? -1.0F : 1.0F;
        base::Contact finger;
        finger.id = i / kRound + 1;
        if (part == 0)
            at = {screen.w * (direction < 0 ? 0.85F : 0.15F), screen.h * 0.5F};
        else
            at.x += direction * step;
        finger.at = at;
        finger.phase = part == 0          ? base::ContactPhase::down
                       : part == kDragged ? base::ContactPhase::up
                                          : base::ContactPhase::move;
        std::vector<base::Contact> contacts;
        if (part <= kDragged)
            contacts.push_back(finger);
        samples.push_back(player.frame(std::move(contacts)));
    }
    return samples;
}

} // namespace

int main(int argc, char** argv)
{
    kiosk::Options options;
    options.offscreen = true;
    options.size = base::Size{1920, 1080};
    if (argc > 1)
        options.pack = argv[1];
    options.screenshot = "none"; // a clock of its own: no waiting for the screen
    auto app = App::create(options, {});
    if (!app || !(*app)->has_pack() || (*app)->shows_fallback()) {
        fmt::print(stderr, "bench_frame: {}\n", app ? "no such pack" : app.error().what);
        return 1;
    }
    Player player(**app);
    if (!player.go("home"))
        return 1;
    print("home", watch(player));
    for (const char* hall : {"hall/industries", "hall/robots"})
        if (player.go(hall))
            print(hall, fling(player, *options.size));
    return 0;
}
