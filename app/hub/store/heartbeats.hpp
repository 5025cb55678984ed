// What displays have told of themselves, and which states they have been in.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

struct KeptHeartbeat {
    std::string token;
    Instant at{};      // when it came, by the hub's clock
    std::string told;  // JSON, as fleet::encode() writes it
};

struct StateChange {
    std::string token;
    Instant at{};
    std::string state;  // from then on
};

inline constexpr int most_state_changes = 100;  // that are remembered of one display

Result<std::optional<KeptHeartbeat>> heartbeat_of(sqlite::Database& database, const std::string& token);
Result<std::vector<KeptHeartbeat>> all_heartbeats(sqlite::Database& database);
// The newest takes the place of the one before. One of a token that is gone is passed by.
Status put_heartbeat(sqlite::Database& database, const KeptHeartbeat& heartbeat);

// When the hub last began to listen to displays; empty where it never has.
Result<std::optional<Instant>> listening_since(sqlite::Database& database);
Status put_listening_since(sqlite::Database& database, Instant since);

// By token; the newest of each.
Result<std::map<std::string, StateChange>> latest_state_changes(sqlite::Database& database);
Result<std::vector<StateChange>> state_changes_of(sqlite::Database& database,
                                                  const std::string& token);  // newest first
// Forgets the oldest where there are too many.
Status put_state_change(sqlite::Database& database, const StateChange& change);

}  // namespace riskbild::hub
