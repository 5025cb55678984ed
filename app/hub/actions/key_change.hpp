// Changing the key that signs. The old key announces the new one in every manifest (next_key) for as long as the
// slowest display may be off; then the new one signs, with the next epoch, and displays that have heard of it go on as
// if nothing had happened. One that was off all that time trusts neither: it has to be told to forget the hub
// (riskbild-sync --unpair) and be paired anew.
#pragma once

#include <chrono>

#include "app/hub/actions/data_folder.hpp"
#include "app/hub/store/audit.hpp"
#include "app/hub/store/signing_keys.hpp"

namespace riskbild::hub {

// Makes a key in DIR/keys/ed25519.next and announces it at once in all channels. ErrorKind::usage where one has been
// announced already.
Result<SigningKey> announce_key(const DataFolder& folder, sqlite::Database& database, std::chrono::days grace,
                                const Actor& actor);

// The announced key signs from now on, whatever the time; all channels are signed anew. False where none has been
// announced. After a power cut the next call goes on where that one ended.
Result<bool> turn_key_over(const DataFolder& folder, sqlite::Database& database, const Actor& actor);

// The same once its time has come.
Result<bool> turn_key_over_if_due(const DataFolder& folder, sqlite::Database& database, const Actor& actor);

}  // namespace riskbild::hub
