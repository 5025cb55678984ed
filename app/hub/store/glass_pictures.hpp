// Small pictures of what is on the displays' glass, taken when somebody asks; the newest of each is kept.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/base/date.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

struct GlassPicture {
    std::optional<Instant> wanted;  // since when somebody waits for a new one
    std::optional<Instant> taken;   // empty: none has come yet
    std::string png;                // only from glass_picture_of()
};

Result<GlassPicture> glass_picture_of(sqlite::Database& database, const std::string& token);
Result<GlassPicture> glass_picture_times(sqlite::Database& database, const std::string& token);
Status want_glass_picture(sqlite::Database& database, const std::string& token, Instant now);
// Nobody waits after it.
Status put_glass_picture(sqlite::Database& database, const std::string& token, const std::string& png, Instant now);
// Whether a display that had `version` on its glass a moment ago (0: nothing) can show nothing now but what its channel
// shows: neither what was withdrawn nor rows that were taken out since.
Result<bool> may_be_pictured(sqlite::Database& database, const std::string& token, std::uint64_t version);
// They show what is not to be seen any more. Who waits for a new one goes on waiting.
Status forget_glass_pictures_of(sqlite::Database& database, const std::string& channel);
Status forget_glass_picture_of(sqlite::Database& database, const std::string& token);
Status forget_glass_pictures_before(sqlite::Database& database, Instant then);

}  // namespace riskbild::hub
