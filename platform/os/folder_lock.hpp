// One process at a time in a folder.
#pragma once

#include <string>

#include "core/base/result.hpp"
#include "platform/os/descriptor.hpp"

namespace riskbild::os {

// Held from acquire() to the end of its life; the kernel lets go when the process ends, however it ends.
class FolderLock {
public:
    // Waits for whoever holds it. The folder must be there.
    static Result<FolderLock> acquire(const std::string& folder);

private:
    explicit FolderLock(Descriptor folder) : folder_(std::move(folder)) {}
    Descriptor folder_;
};

}  // namespace riskbild::os
