#include "app/hub/store/store.hpp"

#include "app/hub/store/schema.hpp"
#include "platform/os/files.hpp"

namespace riskbild::hub {
namespace {

constexpr int busy_timeout_ms = 5'000;
constexpr std::int64_t application_id = 0x52426831;  // "RBh1"

Status check_origin(sqlite::Database& database, const std::string& path) {
    const auto application = database.number("PRAGMA application_id");
    if (!application) return application.error();
    if (*application == application_id) return done();
    return Error{ErrorKind::input, path + ": not a database of riskbild-hub"};
}

// How many of the versions the file has.
Result<std::size_t> version_of(sqlite::Database& database, const std::string& path) {
    const auto version = database.number("PRAGMA user_version");
    if (!version) return version.error();
    if (*version >= 0 && *version <= std::ssize(schema::versions)) return static_cast<std::size_t>(*version);
    return Error{ErrorKind::input, path + ": made by a newer riskbild-hub; update this one"};
}

// All of the versions that are missing, or none. Another process may have made them meanwhile.
Status update(sqlite::Database& database, const std::string& path) {
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    const auto version = version_of(database, path);
    if (!version) return version.error();
    for (std::size_t step = *version; step < schema::versions.size(); ++step)
        for (const char* part : schema::versions[step])
            if (Status made = database.execute(part); !made) return made;
    return transaction->commit();
}

}  // namespace

Result<sqlite::Database> create_store(const std::string& path) {
    if (os::exists(path)) return Error{ErrorKind::usage, path + ": exists already; this folder is a hub's already"};
    auto database = sqlite::Database::open(path, sqlite::OpenMode::create, busy_timeout_ms);
    if (!database) return database.error();
    if (const Status made = update(*database, path); !made) return made.error();
    return database;
}

Result<sqlite::Database> open_store(const std::string& path) {
    if (!os::exists(path))
        return Error{ErrorKind::not_found, path + ": no hub here; make one with 'riskbild-hub init --data DIR'"};
    auto database = sqlite::Database::open(path, sqlite::OpenMode::read_write, busy_timeout_ms);
    if (!database) return database.error();
    if (const Status ours = check_origin(*database, path); !ours) return ours.error();
    const auto version = version_of(*database, path);
    if (!version) return version.error();
    if (*version == schema::versions.size()) return database;
    if (const Status updated = update(*database, path); !updated) return updated.error();
    return database;
}

}  // namespace riskbild::hub
