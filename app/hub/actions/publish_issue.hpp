// What all ways of publishing have in common: the next version, signed and stored.
#pragma once

#include <string>
#include <vector>

#include "app/hub/actions/publish.hpp"

namespace riskbild::hub {

// As the channel is set to be shown, without version and times.
snapshot::Manifest manifest_of(const Channel& channel, std::vector<snapshot::BoardEntry> boards);

Status store_snapshots(sqlite::Database& database, const Prospect& prospect);

// Signs `manifest` as the next one of its channel and stores it, with a line in the audit log. Its snapshots must be
// stored. Within the caller's transaction.
Status issue(sqlite::Database& database, const Press& press, snapshot::Manifest& manifest, const Actor& actor,
             const Imprint& imprint);

// The manifest that was published, verified as a display would.
Result<snapshot::Manifest> opened(const Publication& publication, const Press& press);

// ErrorKind::usage when there are more letters than there is room for, or a personal identity number among them.
Status check_note(const std::string& note);

}  // namespace riskbild::hub
