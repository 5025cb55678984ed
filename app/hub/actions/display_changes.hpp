// What people change about a display. Each is one transaction with a line in the audit log; ErrorKind::not_found
// where there is no such display.
#pragma once

#include <string>

#include "app/hub/store/audit.hpp"
#include "app/hub/store/displays.hpp"
#include "core/base/result.hpp"

namespace riskbild::hub {

// ErrorKind::usage when the name is empty or too long.
Status rename_display(sqlite::Database& database, const std::string& token, const std::string& name,
                      const Actor& actor);
Status set_display_screen(sqlite::Database& database, const std::string& token, const DisplayScreen& screen,
                          const Actor& actor);
// The token opens `channel` from now on. The device learns it at its next poll, which is refused, drops what it holds
// of the other channel, and fetches; one whose channel was set by hand stays refused until that is changed.
// ErrorKind::not_found for a channel that there is not.
Status move_display(sqlite::Database& database, const std::string& token, const std::string& channel,
                    const Actor& actor);
Status ask_for_picture(sqlite::Database& database, const std::string& token, const Actor& actor);
// The token is worthless from now on, and all that was known of the display is gone.
Status revoke_display(sqlite::Database& database, const std::string& token, const Actor& actor);

}  // namespace riskbild::hub
