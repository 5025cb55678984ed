#include "platform/sqlite/set_aside.hpp"

#include <filesystem>

namespace riskbild::sqlite {
namespace {

namespace fs = std::filesystem;

// So many damaged files mean a dying disk, which yet another copy would only fill.
constexpr int most_kept = 9;

fs::path free_name(const std::string& path) {
    int number = 1;
    while (number < most_kept && fs::exists(fs::symlink_status(path + ".damaged-" + std::to_string(number)))) ++number;
    return path + ".damaged-" + std::to_string(number);
}

}  // namespace

Result<std::string> set_aside(const std::string& path) {
    const fs::path name = free_name(path);
    std::error_code code;
    // The journal first: beside a new database it would be rolled back into that one.
    fs::rename(path + "-journal", name.string() + "-journal", code);
    fs::rename(path, name, code);
    if (code) return Error{ErrorKind::io, path + ": cannot be set aside: " + code.message() + "; move it away"};
    return name.string();
}

}  // namespace riskbild::sqlite
