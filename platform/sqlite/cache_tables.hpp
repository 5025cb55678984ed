// The tables of cache.db: making them, recognising them, and reading them with every check there is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "platform/sqlite/cache.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::sqlite {

enum class CacheFile {
    ours,     // this version's tables under this version's ids
    empty,    // a database without anything in it
    damaged,  // was ours, or is ours of another version
    foreign,  // another program's
};
Result<CacheFile> recognise(Database& database);

Status create_tables(Database& database);

// What the one row says; manifest empty and the texts too when nothing has been stored yet.
struct ChannelRow {
    std::optional<snapshot::Manifest> manifest;
    std::string jws;
    refresh::Validators validators;
};
// ErrorKind::input when a checksum does not hold, or when the boards are not those of the manifest.
Result<ChannelRow> read_channel(Database& database);
Result<std::vector<CachedBoard>> read_boards(Database& database, const snapshot::Manifest& manifest);
Result<std::string> read_body(Database& database, const std::string& board);

Error damaged(const std::string& what);

}  // namespace riskbild::sqlite
