#include "platform/gpu/texture_cache.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <utility>

namespace platform {

// Every get() of something new puts its key here and gives the pool a job "load the next wanted
// key"; a key that is no longer wanted is simply taken out, and its job finds less to do.
struct TextureCache::Loader {
    struct Arrival {
        TextureKey key;
        base::Result<Pixels> pixels;
    };

    LoadPicture load;
    std::function<void()> wake;

    std::mutex mutex;
    std::condition_variable load_ended;
    std::deque<TextureKey> wanted;
    std::deque<Arrival> arrived;
    std::size_t running = 0;
    std::uint64_t generation = 0; // counts forget_all()

    void load_next_on_worker()
    {
        std::unique_lock lock(mutex);
        if (wanted.empty())
            return;
        const TextureKey key = wanted.front();
        wanted.pop_front();
        const std::uint64_t started_in = generation;
        ++running;
        lock.unlock();
        auto pixels = load(key);
        lock.lock();
        const bool still_meant = started_in == generation;
        const bool first = still_meant && arrived.empty();
        if (still_meant)
            arrived.push_back({key, std::move(pixels)});
        lock.unlock();
        if (first && wake)
            wake();
        lock.lock();
        --running;
        load_ended.notify_all();
    }

    // The oldest arrival, if it fits the rest of the budget. `allowance` is what may be uploaded
    // yet.
    std::optional<Arrival> next_arrival(std::size_t allowance)
    {
        const std::scoped_lock lock(mutex);
        if (arrived.empty())
            return std::nullopt;
        const auto& pixels = arrived.front().pixels;
        if (pixels && pixels->bytes() > allowance)
            return std::nullopt;
        Arrival arrival = std::move(arrived.front());
        arrived.pop_front();
        return arrival;
    }

    void forget()
    {
        const std::scoped_lock lock(mutex);
        wanted.clear();
        arrived.clear();
        ++generation;
    }
};

TextureCache::TextureCache(base::WorkerPool& pool,
                           LoadPicture load,
                           std::size_t limit_bytes,
                           std::function<void()> wake)
    : m_pool(pool)
    , m_loader(std::make_shared<Loader>())
    , m_limit(limit_bytes)
{
    m_loader->load = std::move(load);
    m_loader->wake = std::move(wake);
}

TextureCache::~TextureCache()
{
    // Jobs that have not started find nothing to do; those that run may still use what `load`
    // borrows.
    m_loader->forget();
    std::unique_lock lock(m_loader->mutex);
    m_loader->load_ended.wait(lock, [this] { return m_loader->running == 0; });
}

std::optional<TextureCache::Found> TextureCache::get(const TextureKey& key)
{
    const auto there = m_textures.find(key);
    if (there != m_textures.end())
        return draw(there->second);
    ask(key);
    return std::nullopt;
}

std::optional<TextureCache::Found> TextureCache::best_of(std::int64_t picture, int layer, int width)
{
    const TextureKey key{picture, layer, width};
    if (const auto exact = get(key))
        return exact;
    const auto same_layer = [&](const TextureKey& other) {
        return other.picture == picture && other.layer == layer;
    };
    const auto wider = m_textures.lower_bound(key);
    if (wider != m_textures.end() && same_layer(wider->first))
        return draw(wider->second);
    if (wider != m_textures.begin() && same_layer(std::prev(wider)->first))
        return draw(std::prev(wider)->second);
    return std::nullopt;
}

TextureCache::Found TextureCache::draw(Entries::iterator entry)
{
    m_entries.splice(m_entries.begin(), m_entries, entry);
    entry->drawn_in = m_frame;
    return {entry->texture.id(), entry->texture.size(), entry->key.width};
}

void TextureCache::ask(const TextureKey& key)
{
    const auto [asked, is_new] = m_asked.try_emplace(key);
    asked->second.in_frame = m_frame;
    if (!is_new)
        return;
    ++m_loading;
    {
        const std::scoped_lock lock(m_loader->mutex);
        m_loader->wanted.push_back(key);
    }
    m_pool.submit([loader = m_loader] { loader->load_next_on_worker(); }, base::Priority::now);
}

std::size_t TextureCache::deliver(std::size_t budget_bytes)
{
    std::size_t uploaded_bytes = 0;
    std::size_t uploaded = 0;
    while (m_loading > 0) {
        const bool first = uploaded == 0;
        const std::size_t rest = budget_bytes - std::min(budget_bytes, uploaded_bytes);
        auto arrival = m_loader->next_arrival(first ? SIZE_MAX : rest);
        if (!arrival)
            break;
        --m_loading;
        auto texture = std::move(arrival->pixels).and_then(&Texture::create);
        if (!texture) {
            const auto& [picture, layer, width] = arrival->key;
            spdlog::warn(
                "picture {} layer {} at {} px: {}", picture, layer, width, texture.error().what);
            m_asked[arrival->key].state = Request::failed;
            continue;
        }
        m_asked.erase(arrival->key);
        uploaded_bytes += texture->bytes();
        m_bytes += texture->bytes();
        ++uploaded;
        m_entries.push_front({arrival->key, std::move(*texture), m_frame});
        m_textures.emplace(arrival->key, m_entries.begin());
    }
    return uploaded;
}

bool TextureCache::pending() const
{
    return m_loading > 0;
}

void TextureCache::end_frame()
{
    drop_stale_requests();
    while (m_bytes > m_limit && !m_entries.empty() && m_entries.back().drawn_in < m_frame) {
        m_bytes -= m_entries.back().texture.bytes();
        m_textures.erase(m_entries.back().key);
        m_entries.pop_back();
    }
    m_retired.clear();
    ++m_frame;
}

void TextureCache::drop_stale_requests()
{
    if (m_loading == 0)
        return;
    const std::scoped_lock lock(m_loader->mutex);
    std::erase_if(m_loader->wanted, [this](const TextureKey& key) {
        const auto asked = m_asked.find(key);
        if (asked->second.in_frame == m_frame)
            return false;
        m_asked.erase(asked);
        --m_loading;
        return true;
    });
}

void TextureCache::forget_all()
{
    m_loader->forget();
    m_asked.clear();
    m_loading = 0;
    m_textures.clear();
    m_retired.splice(m_retired.end(), m_entries);
    m_bytes = 0;
}

} // namespace platform
