#include "kiosk/app/picture_loader.h"

#include "platform/gpu/image_decode.h"

#include <memory>
#include <mutex>
#include <vector>

namespace kiosk {

namespace {

class ReaderStore {
public:
    explicit ReaderStore(std::filesystem::path pack)
        : m_pack(std::move(pack))
    {
    }

    base::Result<content::MediaReader> take_on_worker()
    {
        {
            const std::lock_guard lock(m_mutex);
            if (!m_readers.empty()) {
                content::MediaReader reader = std::move(m_readers.back());
                m_readers.pop_back();
                return reader;
            }
        }
        return content::MediaReader::open(m_pack);
    }

    void give_back_on_worker(content::MediaReader reader)
    {
        const std::lock_guard lock(m_mutex);
        m_readers.push_back(std::move(reader));
    }

private:
    std::filesystem::path m_pack;
    std::mutex m_mutex;
    std::vector<content::MediaReader> m_readers;
};

base::Result<platform::Pixels> load_on_worker(ReaderStore& store, const platform::TextureKey& key)
{
    TRY_SET(content::MediaReader reader, store.take_on_worker());
    auto encoded = reader.read_on_worker(
        content::PictureId{key.picture}, static_cast<content::PictureLayer>(key.layer), key.width);
    store.give_back_on_worker(std::move(reader));
    if (!encoded)
        return tl::unexpected<base::Error>(std::move(encoded.error()));
    return platform::decode_on_worker(encoded->bytes);
}

} // namespace

platform::LoadPicture picture_loader(const std::filesystem::path& pack)
{
    return [store = std::make_shared<ReaderStore>(pack)](const platform::TextureKey& key) {
        return load_on_worker(*store, key);
    };
}

} // namespace kiosk
