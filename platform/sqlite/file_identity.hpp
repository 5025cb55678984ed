// Whether a path still names the file that was opened, and whether anybody has touched it since.
#pragma once

#include <cstdint>
#include <string>

namespace riskbild::sqlite {

struct FileIdentity {
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::int64_t size = 0;
    std::int64_t modified_ns = 0;

    bool operator==(const FileIdentity&) const = default;
    bool is_same_file(const FileIdentity& other) const { return device == other.device && inode == other.inode; }
};

FileIdentity identity_of(const std::string& path);  // all zero when there is no such file

}  // namespace riskbild::sqlite
