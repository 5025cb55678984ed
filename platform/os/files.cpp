#include "platform/os/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "platform/os/descriptor.hpp"

namespace riskbild::os {
namespace {

Error os_error(const std::string& path, const char* what) {
    const int number = errno;
    const ErrorKind kind = number == ENOENT ? ErrorKind::not_found : ErrorKind::io;
    return {kind, path + ": " + what + ": " + std::strerror(number)};
}

std::string folder_of(const std::string& path) {
    const std::string folder = std::filesystem::path(path).parent_path().string();
    return folder.empty() ? "." : folder;
}

Result<std::string> read_all(const Descriptor& file, const std::string& path, std::size_t limit) {
    std::string content;
    std::string block(64 * 1024, '\0');
    for (;;) {
        const ssize_t count = ::read(file.number(), block.data(), block.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return os_error(path, "cannot be read");
        if (count == 0) return content;
        content.append(block, 0, static_cast<std::size_t>(count));
        if (content.size() > limit)
            return Error{ErrorKind::input, path + ": larger than the limit of " + std::to_string(limit) + " bytes"};
    }
}

enum class Readers { any, owner_and_group };

Result<std::string> read_plain(const std::string& path, std::size_t limit, Readers allowed) {
    // O_NONBLOCK: a FIFO in the file's place must not make us wait for a writer.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    if (!file.is_open()) return os_error(path, "cannot be opened");
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) return os_error(path, "cannot be read");
    if (!S_ISREG(status.st_mode)) return Error{ErrorKind::input, path + ": not a plain file"};
    if (allowed == Readers::owner_and_group && (status.st_mode & S_IROTH) != 0)
        return Error{ErrorKind::input, path + ": everybody may read this secret; chmod 640 it"};
    return read_all(file, path, limit);
}

bool write_all(const Descriptor& file, std::string_view content) {
    while (!content.empty()) {
        const ssize_t count = ::write(file.number(), content.data(), content.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return false;
        content.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

bool sync_folder(const std::string& folder) {
    const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return directory.is_open() && ::fsync(directory.number()) == 0;
}

enum class Durable { no, yes };

Status write_new(const std::string& path, std::string_view content, unsigned mode, Durable durable) {
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, mode));
    if (!file.is_open()) return os_error(path, "cannot be created");
    // The file may be left over from a crash, and the mode asked for must not depend on the umask.
    const bool written = ::fchmod(file.number(), mode) == 0 && write_all(file, content) &&
                         (durable == Durable::no || ::fsync(file.number()) == 0) && file.close();
    if (written) return done();
    Error error = os_error(path, "cannot be written");
    ::unlink(path.c_str());
    return error;
}

Status replace(const std::string& path, std::string_view content, unsigned mode, Durable durable) {
    const std::string fresh = path + ".new";
    if (Status written = write_new(fresh, content, mode, durable); !written) return written;
    if (std::rename(fresh.c_str(), path.c_str()) != 0) return os_error(path, "cannot be replaced");
    if (durable == Durable::yes && !sync_folder(folder_of(path))) return os_error(path, "folder cannot be synced");
    return done();
}

}  // namespace

Result<std::string> read_file(const std::string& path, std::size_t limit) {
    return read_plain(path, limit, Readers::any);
}

Result<std::string> read_secret_file(const std::string& path, std::size_t limit) {
    return read_plain(path, limit, Readers::owner_and_group);
}

Status write_file_atomically(const std::string& path, std::string_view content, unsigned mode) {
    return replace(path, content, mode, Durable::yes);
}

Status overwrite_file(const std::string& path, std::string_view content) {
    Descriptor file(::open(path.c_str(), O_WRONLY | O_NOFOLLOW | O_CLOEXEC));
    if (!file.is_open()) return os_error(path, "cannot be opened");
    const bool written = write_all(file, content) && ::fsync(file.number()) == 0 && file.close();
    return written ? done() : Status(os_error(path, "cannot be written"));
}

Status publish_file(const std::string& path, std::string_view content) {
    return replace(path, content, 0644, Durable::no);
}

bool exists(const std::string& path) {
    std::error_code ignored;
    return std::filesystem::exists(path, ignored);
}

bool is_program(const std::string& path) {
    std::error_code ignored;
    return std::filesystem::is_regular_file(path, ignored) && ::access(path.c_str(), X_OK) == 0;
}

Status make_folders(const std::string& path) {
    std::error_code code;
    std::filesystem::create_directories(path, code);
    if (code) return Error{ErrorKind::io, path + ": folder cannot be made: " + code.message()};
    return done();
}

}  // namespace riskbild::os
