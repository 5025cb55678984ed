// The provisioning file: what whoever prepared the device's memory card wrote on its boot partition, which any computer
// can write to. The keys are those of riskbild.toml (server, channel, insecure, [screen] …) and besides:
//
//   token = "…"   # without it the device is paired. On a line of its own: it is wiped.
//   key = "…"     # the hub's; a token needs it, but on loopback and where a key is trusted already
//   ca = """…"""  # the CA of the server's certificate, PEM
//
// riskbild-hub provision writes such a file, without a channel: the hub tells the token's, then and when it is moved.
//
// What it says is kept beside the cache (CACHE.provisioned.toml, CACHE.pairing, CACHE.provisioned.key and .ca). Then
// the token's line is overwritten where it stands by a comment as long, which leaves no copy on FAT, where a file
// written anew would lie elsewhere. After a power cut the next start does what is left. What riskbild.toml says goes
// before it.
#pragma once

#include <string>

#include "app/sync/settings.hpp"
#include "core/base/date.hpp"
#include "core/base/result.hpp"

namespace riskbild::sync {

// `named`, or where it usually lies if that is empty; empty where there is none.
std::string provisioning_file(const std::string& named);

// `said`: what goes before it. ErrorKind::input names the line; nothing has been kept and nothing wiped then.
// ErrorKind::io, too, where the token was taken over but could not be wiped: the message says so.
Status take_over(const std::string& path, const Words& said, Instant now);

// What has been taken over, by this start or one before it; nothing said where there was none.
Result<Words> provisioned(const std::string& cache);

}  // namespace riskbild::sync
