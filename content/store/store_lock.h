// Keeps two that change a store apart, also two processes; readers need no lock. Held as long as
// the object lives; the system lets go when the process ends, however it ends. Inside content/store
// only.
#pragma once
#include "content/store/descriptor.h"
#include "platform/base/result.h"

#include <chrono>
#include <filesystem>

namespace content {

class StoreLock {
public:
    // ROOT/.lock, which names the process that holds it. Waits at most `patience` for another.
    // Errors: io, that says who holds it; or that the store cannot be written.
    [[nodiscard]] static base::Result<StoreLock> take(const std::filesystem::path& root,
                                                      std::chrono::milliseconds patience);

private:
    explicit StoreLock(Descriptor file)
        : m_file(std::move(file))
    {
    }
    Descriptor m_file;
};

} // namespace content
