#include "platform/sqlite/set_aside.hpp"

#include <filesystem>

namespace riskbild::sqlite {
namespace {

namespace fs = std::filesystem;

// So many damaged files mean a dying disk, which yet another copy would only fill.
constexpr int most_kept = 9;

bool is_free(const std::string& name) {
    std::error_code ignored;
    return fs::symlink_status(name, ignored).type() == fs::file_type::not_found;
}

Result<std::string> free_name(const std::string& path) {
    for (int number = 1; number <= most_kept; ++number) {
        const std::string name = path + ".damaged-" + std::to_string(number);
        if (is_free(name) && is_free(name + "-journal")) return name;
    }
    return Error{ErrorKind::io, path + ": damaged, as " + std::to_string(most_kept) +
                                    " before it; check the disk, and move the files .damaged-N beside it away"};
}

}  // namespace

Result<std::string> set_aside(const std::string& path) {
    const Result<std::string> name = free_name(path);
    if (!name) return name;
    std::error_code code;
    // The journal first: beside a new database it would be rolled back into that one.
    fs::rename(path + "-journal", *name + "-journal", code);
    fs::rename(path, *name, code);
    if (code) return Error{ErrorKind::io, path + ": cannot be set aside: " + code.message() + "; move it away"};
    return name;
}

}  // namespace riskbild::sqlite
