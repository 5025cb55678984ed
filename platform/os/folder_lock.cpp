#include "platform/os/folder_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>

#include <cerrno>
#include <cstring>

namespace riskbild::os {

Result<FolderLock> FolderLock::acquire(const std::string& folder) {
    Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    int locked = -1;
    do {
        locked = ::flock(descriptor.number(), LOCK_EX);
    } while (locked != 0 && errno == EINTR);
    if (locked == 0) return FolderLock(std::move(descriptor));
    return Error{ErrorKind::io, folder + ": cannot be locked: " + std::strerror(errno)};
}

}  // namespace riskbild::os
