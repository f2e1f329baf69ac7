// Puts exhibits' folders into a source all at once: first into a hidden folder beside the halls,
// then, when every one is there and on the disk, each is renamed into its place. Until then the
// source is as it was; an old folder gives way whole.
#pragma once
#include "content/author/bundle.h"
#include "platform/base/result.h"

#include <string>
#include <vector>

namespace content {

class BundleWriter {
public:
    explicit BundleWriter(std::filesystem::path halls);
    BundleWriter(const BundleWriter&) = delete;
    BundleWriter& operator=(const BundleWriter&) = delete;
    BundleWriter(BundleWriter&&) = delete;
    BundleWriter& operator=(BundleWriter&&) = delete;
    ~BundleWriter(); // removes the hidden folder

    // `old`: the folder that it replaces, whose other files are kept; empty: none. Error: io.
    [[nodiscard]] base::Status add(const Bundle& bundle, const std::filesystem::path& old);
    // Error: io; folders that were renamed before it stay.
    [[nodiscard]] base::Status commit();

private:
    struct Added {
        std::string name; // HALL/ID
        bool replaces = false;
    };

    std::filesystem::path m_halls;
    std::filesystem::path m_staging;
    std::vector<Added> m_added;
};

} // namespace content
