#include "offscreen.h"
#include "pictures.h"
#include "platform/gpu/texture_cache.h"

#include <epoxy/gl.h>

#include <atomic>
#include <latch>
#include <map>
#include <mutex>

namespace {

using base::WorkerPool;
using platform::Pixels;
using platform::TextureCache;
using platform::TextureKey;

constexpr std::size_t kPictureBytes = 16 * 16 * 4;

// Counts what is loaded. Pictures below 0 do not exist.
class Album {
public:
    base::Result<Pixels> load_on_worker(const TextureKey& key)
    {
        const std::scoped_lock lock(m_mutex);
        ++m_loads[key];
        if (key.picture < 0)
            return base::fail(base::ErrorCode::bad_content, "no such picture");
        return make_picture(16, 16, static_cast<std::uint8_t>(key.picture));
    }
    int loads(const TextureKey& key)
    {
        const std::scoped_lock lock(m_mutex);
        return m_loads[key];
    }

private:
    std::mutex m_mutex;
    std::map<TextureKey, int> m_loads;
};

class Cache : public Offscreen {
protected:
    platform::LoadPicture loader()
    {
        return [this](const TextureKey& key) { return album.load_on_worker(key); };
    }
    // Frames that draw `keys` until all loads are done and uploaded.
    static void
    draw_until_there(WorkerPool& pool, TextureCache& cache, const std::vector<TextureKey>& keys)
    {
        do {
            cache.deliver();
            for (const TextureKey& key : keys)
                (void)cache.get(key);
            pool.wait_until_idle();
            cache.end_frame();
        } while (cache.pending());
    }

    Album album;
    WorkerPool pool{2};
};

TEST_F(Cache, LoadsAPictureOnceAndThenHasIt)
{
    TextureCache cache(pool, loader(), 1 << 20);
    const TextureKey key{1, 0, 16};
    EXPECT_FALSE(cache.get(key));
    EXPECT_FALSE(cache.get(key));
    EXPECT_TRUE(cache.pending());
    pool.wait_until_idle();
    EXPECT_FALSE(cache.get(key)); // arrived, but not delivered
    EXPECT_EQ(cache.deliver(), 1U);
    const auto found = cache.get(key);
    ASSERT_TRUE(found);
    EXPECT_NE(found->id, ImTextureID_Invalid);
    EXPECT_EQ(found->size, (base::Size{16, 16}));
    EXPECT_EQ(found->width, 16);
    EXPECT_FALSE(cache.pending());
    EXPECT_EQ(cache.bytes(), kPictureBytes);
    EXPECT_EQ(album.loads(key), 1);
}

TEST_F(Cache, LetsGoOfThePictureDrawnLongestAgo)
{
    TextureCache cache(pool, loader(), 3 * kPictureBytes);
    const TextureKey a{1, 0, 16};
    const TextureKey b{2, 0, 16};
    const TextureKey c{3, 0, 16};
    const TextureKey d{4, 0, 16};
    draw_until_there(pool, cache, {a, b, c});
    EXPECT_EQ(cache.bytes(), 3 * kPictureBytes);
    (void)cache.get(a); // b is now the one drawn longest ago, then c
    (void)cache.get(c);
    cache.end_frame();
    draw_until_there(pool, cache, {d});
    EXPECT_EQ(cache.bytes(), 3 * kPictureBytes);
    EXPECT_TRUE(cache.get(a));
    EXPECT_TRUE(cache.get(c));
    EXPECT_TRUE(cache.get(d));
    EXPECT_FALSE(cache.get(b));
}

TEST_F(Cache, KeepsWhatTheFrameDrewAlsoAboveTheLimit)
{
    TextureCache cache(pool, loader(), kPictureBytes);
    const std::vector<TextureKey> keys{{1, 0, 16}, {2, 0, 16}, {3, 0, 16}};
    draw_until_there(pool, cache, keys);
    for (const TextureKey& key : keys)
        EXPECT_TRUE(cache.get(key));
    cache.end_frame();
    EXPECT_EQ(cache.bytes(), 3 * kPictureBytes);
    (void)cache.get(keys[0]);
    cache.end_frame();
    EXPECT_EQ(cache.bytes(), kPictureBytes);
    EXPECT_TRUE(cache.get(keys[0]));
}

TEST_F(Cache, UploadsNoMoreThanTheBudgetButAlwaysOne)
{
    TextureCache cache(pool, loader(), 1 << 20);
    for (int i = 1; i <= 6; ++i)
        (void)cache.get({i, 0, 16});
    pool.wait_until_idle();
    EXPECT_EQ(cache.deliver(2 * kPictureBytes + kPictureBytes / 2), 2U);
    EXPECT_EQ(cache.bytes(), 2 * kPictureBytes);
    EXPECT_EQ(cache.deliver(1), 1U);
    EXPECT_EQ(cache.deliver(), 3U);
    EXPECT_FALSE(cache.pending());
}

TEST_F(Cache, NeverTriesAFailedPictureAgain)
{
    TextureCache cache(pool, loader(), 1 << 20);
    const TextureKey broken{-1, 0, 16};
    for (int frame = 0; frame < 5; ++frame)
        draw_until_there(pool, cache, {broken});
    EXPECT_FALSE(cache.get(broken));
    EXPECT_FALSE(cache.pending());
    EXPECT_EQ(album.loads(broken), 1);
    EXPECT_EQ(cache.bytes(), 0U);

    cache.forget_all(); // another pack: it may be whole there
    draw_until_there(pool, cache, {broken});
    EXPECT_EQ(album.loads(broken), 2);
}

TEST_F(Cache, TriesNoPictureAgainWhosePixelsAreNoPicture)
{
    std::atomic<int> loads = 0;
    TextureCache cache(
        pool,
        [&](const TextureKey&) -> base::Result<Pixels> {
            ++loads;
            return Pixels{100, 100, {1, 2, 3}};
        },
        1 << 20);
    draw_until_there(pool, cache, {{1, 0, 16}});
    draw_until_there(pool, cache, {{1, 0, 16}});
    EXPECT_EQ(loads, 1);
}

TEST_F(Cache, ShowsTheNearestLevelUntilTheWantedOneIsThere)
{
    TextureCache cache(pool, loader(), 1 << 20);
    draw_until_there(pool, cache, {{1, 0, 256}, {1, 0, 1024}, {1, 1, 512}, {2, 0, 512}});
    EXPECT_EQ(cache.best_of(1, 0, 512)->width, 1024);
    EXPECT_EQ(cache.best_of(1, 0, 2048)->width, 1024);
    EXPECT_EQ(cache.best_of(1, 0, 64)->width, 256);
    EXPECT_FALSE(cache.best_of(3, 0, 512));
    EXPECT_FALSE(cache.best_of(1, 2, 512));
    EXPECT_TRUE(cache.pending()); // the wanted ones were asked for
    pool.wait_until_idle();
    cache.deliver();
    EXPECT_EQ(cache.best_of(1, 0, 512)->width, 512);
}

TEST_F(Cache, DropsRequestsThatNoFrameRepeats)
{
    std::latch go_on(1);
    std::latch started(1);
    WorkerPool one(1);
    TextureCache cache(one, loader(), 1 << 20);
    one.submit([&] {
        started.count_down();
        go_on.wait();
    });
    started.wait();
    for (int i = 1; i <= 100; ++i) // flung past
        (void)cache.get({i, 0, 16});
    cache.end_frame();
    (void)cache.get({100, 0, 16});
    cache.end_frame();
    go_on.count_down();
    one.wait_until_idle();
    EXPECT_EQ(cache.deliver(), 1U);
    EXPECT_EQ(album.loads({100, 0, 16}), 1);
    EXPECT_EQ(album.loads({1, 0, 16}), 0);
    EXPECT_FALSE(cache.pending());
    (void)cache.get({1, 0, 16}); // back again: asked for anew
    one.wait_until_idle();
    EXPECT_EQ(cache.deliver(), 1U);
}

TEST_F(Cache, ForgetsAPackAlsoWhatIsStillBeingLoaded)
{
    std::latch started(1);
    std::latch go_on(1);
    WorkerPool one(1);
    std::atomic<int> colour = 1;
    TextureCache cache(
        one,
        [&](const TextureKey&) -> base::Result<Pixels> {
            const int of_this_pack = colour;
            if (of_this_pack == 1) {
                started.count_down();
                go_on.wait();
            }
            return make_picture(of_this_pack * 16, 16);
        },
        1 << 20);
    (void)cache.get({1, 0, 16});
    started.wait();
    colour = 2;
    cache.forget_all();
    EXPECT_FALSE(cache.pending());
    (void)cache.get({1, 0, 16});
    go_on.count_down();
    one.wait_until_idle();
    EXPECT_EQ(cache.deliver(), 1U);
    EXPECT_EQ(cache.get({1, 0, 16})->size.w, 32);
}

TEST_F(Cache, LetsAForgottenTextureLiveUntilTheFrameThatDrewItIsDone)
{
    TextureCache cache(pool, loader(), 1 << 20);
    draw_until_there(pool, cache, {{200, 0, 16}});
    host->begin_frame(kSize, base::milliseconds(16));
    const auto found = cache.get({200, 0, 16});
    ASSERT_TRUE(found);
    host->canvas()->AddImage(found->ref(), {0, 0}, {16, 16});
    cache.forget_all();
    EXPECT_EQ(cache.bytes(), 0U);
    EXPECT_TRUE(glIsTexture(static_cast<GLuint>(found->id)));
    host->end_frame(window->framebuffer());
    cache.end_frame();
    EXPECT_FALSE(glIsTexture(static_cast<GLuint>(found->id)));
}

TEST_F(Cache, WakesTheLoopWhenAPictureArrives)
{
    std::atomic<int> woken = 0;
    TextureCache cache(pool, loader(), 1 << 20, [&] { ++woken; });
    (void)cache.get({1, 0, 16});
    pool.wait_until_idle();
    EXPECT_EQ(woken, 1);
}

TEST_F(Cache, EndsWhileItsPicturesAreStillBeingLoaded)
{
    for (int round = 0; round < 20; ++round) {
        TextureCache cache(pool, loader(), 1 << 20);
        for (int i = 0; i < 20; ++i)
            (void)cache.get({i, 0, 16});
    }
    pool.wait_until_idle();
    EXPECT_EQ(pool.pending(), 0U);
}

} // namespace
