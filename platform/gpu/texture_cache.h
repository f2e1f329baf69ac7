// The pictures on the screen: asks workers to load what is drawn for the first time, uploads what
// arrives within a budget for each frame, and keeps the textures below a limit by letting go of
// those drawn longest ago. Main thread only.
//
//   cache.deliver();                                     // at the start of a frame
//   if (auto found = cache.best_of(picture, 0, 512)) canvas.AddImage(found->ref(), ...); else
//   placeholder; host.end_frame(...); cache.end_frame();              // in this order
#pragma once
#include "platform/base/geometry.h"
#include "platform/base/result.h"
#include "platform/base/worker_pool.h"
#include "platform/gpu/pixels.h"
#include "platform/gpu/texture.h"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace platform {

// One level of one layer of a picture; the numbers mean what the caller's LoadPicture makes of
// them. The order puts the levels of a layer side by side, narrow to wide.
struct TextureKey {
    std::int64_t picture = 0;
    int layer = 0;
    int width = 0; // px, of the pyramid level
    friend auto operator<=>(const TextureKey&, const TextureKey&) = default;
};

// Called on workers only, on several at a time.
using LoadPicture = std::function<base::Result<Pixels>(const TextureKey&)>;

inline constexpr std::size_t kUploadBudget = 4 * 1024 * 1024; // bytes a frame, DESIGN.md section 2

class TextureCache {
public:
    struct Found {
        ImTextureID id = 0;
        base::Size size; // px of the texture
        int width = 0;   // the level that was found: smaller or larger than asked for with best_of
        [[nodiscard]] ImTextureRef ref() const { return ImTextureRef(id); }
    };

    // `wake` is called on a worker when a picture has arrived (FrameLoop::waker()). The pool must
    // outlive the cache.
    TextureCache(base::WorkerPool& pool,
                 LoadPicture load,
                 std::size_t limit_bytes,
                 std::function<void()> wake = {});
    ~TextureCache();
    TextureCache(const TextureCache&) = delete;
    TextureCache& operator=(const TextureCache&) = delete;
    TextureCache(TextureCache&&) = delete;
    TextureCache& operator=(TextureCache&&) = delete;

    // The texture, or nothing yet: then it is asked for, once. A request that no frame repeats is
    // dropped before it is loaded (a tile that was flung past). A picture that could not be loaded
    // is logged once and never tried again until forget_all().
    [[nodiscard]] std::optional<Found> get(const TextureKey& key);

    // The level `width`, as get(); while that one is not there, the next wider level that is, else
    // the next narrower.
    [[nodiscard]] std::optional<Found> best_of(std::int64_t picture, int layer, int width);

    // Uploads pictures that have arrived, in the order of arrival, until the budget is spent;
    // always at least one. Says how many textures are new: a reason to draw.
    std::size_t deliver(std::size_t budget_bytes = kUploadBudget);

    // Something is being loaded or waits for its upload.
    [[nodiscard]] bool pending() const;

    // Bytes of texture on the GPU.
    [[nodiscard]] std::size_t bytes() const { return m_bytes; }
    [[nodiscard]] std::size_t count() const { return m_textures.size(); }

    // After the frame has been rendered: lets go of the textures drawn longest ago until the limit
    // is kept. What this frame drew stays, even above the limit.
    void end_frame();

    // The pack has changed: every key means something else now. Textures that this frame has drawn
    // live until end_frame().
    void forget_all();

private:
    struct Entry {
        TextureKey key;
        Texture texture;
        std::uint64_t drawn_in = 0; // frame
    };
    struct Loader; // what workers and the main thread share
    enum class Request { loading, failed };
    struct Asked {
        Request state = Request::loading;
        std::uint64_t in_frame = 0;
    };

    using Entries = std::list<Entry>; // most recently drawn first

    Found draw(Entries::iterator entry);
    void ask(const TextureKey& key);
    void drop_stale_requests();

    base::WorkerPool& m_pool;
    std::shared_ptr<Loader> m_loader;
    std::size_t m_limit;
    std::size_t m_bytes = 0;
    std::uint64_t m_frame = 1;
    Entries m_entries;
    std::map<TextureKey, Entries::iterator> m_textures;
    std::map<TextureKey, Asked> m_asked; // not there yet, or never
    std::size_t m_loading = 0;           // of m_asked: not failed
    Entries m_retired;                   // live until the end of the frame
};

} // namespace platform
