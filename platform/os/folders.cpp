#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <optional>

#include "platform/os/files.hpp"

namespace riskbild::os {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t asset_limit = 64U << 20U;

std::optional<std::string> environment(const char* name) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') return std::nullopt;
    return value;
}

bool is_source_tree(const fs::path& folder) {
    return exists((folder / "CMakeLists.txt").string()) && exists((folder / "assets").string());
}

Result<std::string> private_folder(const std::string& path) {
    ::mkdir(path.c_str(), 0700);
    struct stat status {};
    const bool ours = ::lstat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode) && status.st_uid == ::getuid();
    if (!ours) return Error{ErrorKind::io, path + ": not a folder of this user; set XDG_RUNTIME_DIR"};
    return path;
}

}  // namespace

Result<std::string> assets_folder() {
    if (const auto folder = environment("RISKBILD_ASSETS")) return *folder;
    std::error_code code;
    const fs::path program = fs::read_symlink("/proc/self/exe", code);
    const fs::path installed = program.parent_path().parent_path() / "share/riskbild";
    if (exists(installed.string())) return installed.string();
    for (fs::path folder = program.parent_path(); folder != folder.parent_path(); folder = folder.parent_path())
        if (is_source_tree(folder)) return (folder / "assets").string();
    return Error{ErrorKind::not_found,
                 installed.string() + ": no such folder; reinstall Riskbild or set RISKBILD_ASSETS"};
}

Result<std::string> read_asset(const std::string& relative) {
    const Result<std::string> folder = assets_folder();
    if (!folder) return folder.error();
    return read_file(*folder + "/" + relative, asset_limit);
}

Result<std::string> runtime_folder() {
    const std::string shared = "/run/riskbild";
    if (::access(shared.c_str(), W_OK | X_OK) == 0) return shared;
    if (const auto session = environment("XDG_RUNTIME_DIR")) return private_folder(*session + "/riskbild");
    return private_folder("/tmp/riskbild-" + std::to_string(::getuid()));
}

}  // namespace riskbild::os
