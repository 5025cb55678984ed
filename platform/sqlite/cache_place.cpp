#include "platform/sqlite/cache_place.hpp"

#include <filesystem>
#include <fstream>
#include <string_view>

namespace riskbild::sqlite {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view first_bytes("SQLite format 3\0", 16);
constexpr std::string_view our_id = "RBc1";
constexpr std::size_t id_at = 68;

// Empty too for a file that cannot be read: opening it then tells why.
std::string head_of(const std::string& path) {
    std::string head(id_at + our_id.size(), '\0');
    std::ifstream file(path, std::ios::binary);
    file.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(file.gcount()));
    return head;
}

// A bit may have flipped in either mark, hardly in both; a power cut may leave zeros, or a file cut short.
bool may_be_a_cache(const std::string& head) {
    const bool marked = head.starts_with(first_bytes) || (head.size() > id_at && head.substr(id_at) == our_id);
    const bool only_zeros = head.find_first_not_of('\0') == std::string::npos;
    return marked || only_zeros || first_bytes.starts_with(head);
}

std::string kind_of(fs::file_type type) {
    switch (type) {
        case fs::file_type::symlink:
            return "a link";
        case fs::file_type::directory:
            return "a folder";
        case fs::file_type::fifo:
            return "a FIFO";
        default:
            return "no plain file";
    }
}

Error in_the_way(const std::string& path, const std::string& what) {
    return {ErrorKind::usage, path + ": " + what + " where the cache belongs; move it away, or name another file"};
}

}  // namespace

Status check_place(const std::string& path) {
    std::error_code code;
    const fs::file_type type = fs::symlink_status(path, code).type();
    if (type == fs::file_type::not_found) return done();
    if (type == fs::file_type::none) return Error{ErrorKind::io, path + ": cannot be looked at: " + code.message()};
    if (type != fs::file_type::regular) return in_the_way(path, kind_of(type));
    if (!may_be_a_cache(head_of(path))) return in_the_way(path, "a file that is no database");
    return done();
}

}  // namespace riskbild::sqlite
