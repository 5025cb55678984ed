// Publishing: from the boards as the controller has arranged them to a signed manifest and the snapshots it names.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/hub/store/audit.hpp"
#include "app/hub/store/channels.hpp"
#include "app/hub/store/planned_decisions.hpp"
#include "app/hub/store/publications.hpp"
#include "core/base/hash.hpp"
#include "core/snapshot/manifest.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

inline constexpr std::size_t note_letters = 200;  // of why something was published or withdrawn

// What is not said stays as the channel has it; a new channel is an open room with all boards.
struct PublishOrder {
    std::string channel;
    std::optional<std::string> boards{};  // "all", or keys with commas between
    std::optional<plan::Room> room{};
    std::string note{};
    std::optional<std::string> seen{};  // the mark of the Prospect that was looked at
};

// Who signs, and with what.
struct Press {
    const snapshot::Signer& signer;
    const snapshot::Verifier& verifier;
    const Hasher& hasher;
};

// The boards that the channel is set to show, in that order, whether the hub has them or not.
Result<std::vector<std::string>> keys_of(sqlite::Database& database, const Channel& channel);

// A board as a channel would show it now.
struct PrintedBoard {
    snapshot::BoardEntry entry;
    std::string json;
};

// What the channel would show if it were published now, in the order of showing: what its room may see of each board
// as the controller has arranged it, read back as a display will read it. Nothing is stored. ErrorKind::input when a
// board does not hold together, or may hold names of persons that nobody has looked at.
// `decided`: what the boards will have decided by then.
Result<std::vector<PrintedBoard>> print_channel(sqlite::Database& database, const Hasher& hasher,
                                                const Channel& channel,
                                                const std::vector<PlannedDecision>& decided = {});

// What is about to be published, as it is looked at before that.
struct Prospect {
    std::vector<PrintedBoard> boards;
    snapshot::Manifest manifest;  // without version and times
    std::string mark;             // another when anything of it, or what the channel shows now, is another
};
Result<Prospect> prospect_of(sqlite::Database& database, const Hasher& hasher, const Channel& channel,
                             const std::vector<PlannedDecision>& decided = {});

// One transaction: after a failure nothing has changed. ErrorKind::input as of print_channel(), ErrorKind::untrusted
// when the mark does not hold: it is not any more what was seen.
Result<snapshot::Manifest> publish(sqlite::Database& database, const Press& press, const PublishOrder& order,
                                   const Actor& actor);

// Half of its life has passed, or it was issued by a clock that was ahead: displays refuse what comes from the future,
// and the channel would be dead until that life is half over.
bool renewal_is_due(const Publication& publication, Instant now);

// Signs the channel's manifest anew (same boards, new version and times) when that is due. True if it did.
Result<bool> renew_if_due(sqlite::Database& database, const Press& press, const std::string& channel,
                          const Actor& actor);

}  // namespace riskbild::hub
