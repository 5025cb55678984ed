#include "platform/crypto/key_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <optional>

namespace riskbild::crypto {
namespace {

Error failure(const std::string& what, const std::string& path) {
    return {ErrorKind::io, "cannot " + what + " " + path + ": " + std::strerror(errno)};
}

class File {
public:
    File(const std::string& path, int flags, mode_t mode = 0)
        : descriptor_(::open(path.c_str(), flags | O_CLOEXEC, mode)) {}
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() {
        if (is_open()) ::close(descriptor_);
    }
    bool is_open() const { return descriptor_ >= 0; }
    int descriptor() const { return descriptor_; }

private:
    int descriptor_;
};

bool write_all(int descriptor, const Seed& seed) {
    std::size_t written = 0;
    while (written < seed.size()) {
        const ssize_t count = ::write(descriptor, seed.data() + written, seed.size() - written);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        written += static_cast<std::size_t>(count);
    }
    return true;
}

// Reads until `seed` is full or the file ends; the number of bytes, or nothing on an error.
std::optional<std::size_t> read_all(int descriptor, Seed& seed) {
    std::size_t have = 0;
    while (have < seed.size()) {
        const ssize_t count = ::read(descriptor, seed.data() + have, seed.size() - have);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return std::nullopt;
        if (count == 0) break;
        have += static_cast<std::size_t>(count);
    }
    return have;
}

bool sync_folder_of(const std::string& path) {
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    const File opened(folder.empty() ? "." : folder.string(), O_RDONLY | O_DIRECTORY);
    return opened.is_open() && ::fsync(opened.descriptor()) == 0;
}

Status fill(const File& file, const std::string& path, const Seed& seed) {
    // The umask may have taken bits from the mode; nobody else's reading was ever allowed.
    const bool stored = ::fchmod(file.descriptor(), 0600) == 0 && write_all(file.descriptor(), seed) &&
                        ::fsync(file.descriptor()) == 0 && sync_folder_of(path);
    return stored ? done() : failure("write the key file", path);
}

std::optional<std::string> unfit(const struct stat& found) {
    if (!S_ISREG(found.st_mode)) return "is no plain file";
    if ((found.st_mode & 077U) != 0)
        return "may be read or written by others: chmod 600 it, and make new keys if others had it";
    if (found.st_size != static_cast<off_t>(Seed{}.size()))
        return "is damaged: it has " + std::to_string(found.st_size) + " bytes, a key has 32";
    return std::nullopt;
}

}  // namespace

Status create_key_file(const std::string& path, const Seed& seed) {
    const File file(path, O_WRONLY | O_CREAT | O_EXCL, 0600);
    if (!file.is_open()) return failure("create the key file", path);
    Status filled = fill(file, path, seed);
    if (!filled) ::unlink(path.c_str());
    return filled;
}

Result<Seed> read_key_file(const std::string& path) {
    // Not blocking: a FIFO in its place must not hang the program.
    const File file(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    struct stat found {};
    if (!file.is_open() || ::fstat(file.descriptor(), &found) != 0) return failure("read the key file", path);
    if (const auto fault = unfit(found)) return Error{ErrorKind::io, "the key file " + path + " " + *fault};
    Seed seed{};
    const auto have = read_all(file.descriptor(), seed);
    if (have != seed.size()) return failure("read the key file", path);
    return seed;
}

}  // namespace riskbild::crypto
