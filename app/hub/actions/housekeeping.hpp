// What the hub does by itself each minute, beside answering.
#pragma once

#include <map>
#include <string>

#include "app/hub/actions/publish.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

// Signs anew what has come to half of its life. One channel's failure does not keep the others waiting;
// the first failure is returned.
Status renew_manifests(sqlite::Database& database, const Press& press, const Actor& actor);

// Pictures of what was on the displays' glass are for whoever has just asked: after an hour they are gone.
Status forget_old_pictures(sqlite::Database& database, Instant now);

Status write_seen(sqlite::Database& database, const std::map<std::string, Instant>& seen);

}  // namespace riskbild::hub
