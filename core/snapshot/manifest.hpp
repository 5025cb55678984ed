// The signed list of what a channel shows: a compact JWS (RFC 7515), EdDSA with Ed25519 (RFC 8037).
// Payload "riskbild-manifest/1". The signature is verified before a single byte of the payload is parsed.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/result.hpp"
#include "core/plan/words.hpp"

namespace riskbild::snapshot {

using PublicKey = std::array<unsigned char, 32>;
using Signature = std::array<unsigned char, 64>;

// Ports, implemented by platform/crypto. Pure; safe from any thread.
class Signer {
public:
    virtual ~Signer() = default;
    virtual PublicKey public_key() const = 0;
    virtual Signature sign(std::string_view message) const = 0;
};
class Verifier {
public:
    virtual ~Verifier() = default;
    virtual bool verify(std::string_view message, const Signature& signature, const PublicKey& key) const = 0;
};

struct BoardEntry {
    std::string id;      // the board's key
    std::string sha256;  // of the snapshot's bytes, 64 lower-case hex digits
    std::uint64_t length = 0;

    bool operator==(const BoardEntry&) const = default;
};

struct Manifest {
    std::string channel;
    std::uint64_t epoch = 1;    // of the key
    std::uint64_t version = 0;  // rises for ever; max(last + 1, Unix milliseconds)
    Instant issued{};
    Instant expires{};
    std::vector<BoardEntry> boards;  // in the order of showing
    // How the channel is to be shown. Not in the first manifests: defaults below apply.
    plan::Room room = plan::Room::closed;
    std::string language = "sv";
    std::chrono::seconds cadence{std::chrono::hours{1}};      // without contact longer: said in a banner
    std::chrono::seconds limit{std::chrono::hours{24 * 30}};  // longer: 'Aktuellt läge saknas'
    // Names of the only pages that may be shown ("now", "map"), whatever the device's settings say; unknown ones are
    // passed by. Empty: the room decides.
    std::vector<std::string> pages;
    std::optional<PublicKey> next_key;  // the old key signs the new one in

    bool operator==(const Manifest&) const = default;
};

// The payload alone, as JSON. decode_manifest() refuses what open_manifest() refuses of a payload; it is for a
// payload that was verified before (the cache's own copy), never for one that came over the network.
std::string encode(const Manifest& manifest);
Result<Manifest> decode_manifest(std::string_view payload);

std::string sign_manifest(const Manifest& manifest, const Signer& signer);

// The manifest, or ErrorKind::untrusted (signature, algorithm, form) / ErrorKind::input (payload).
// Refuses: larger than limits::manifest_bytes, anything after the signature, another algorithm, duplicate
// keys or board ids, a version of 2^64 - 1, expires before issued, more than limits::boards_per_channel.
// Channel, version floor and expiry are judged by refresh_once, which knows them.
Result<Manifest> open_manifest(std::string_view jws, const PublicKey& trusted, const Verifier& verifier);

// The key that the header claims, unverified: for trust on first use (loopback only) and for messages.
std::optional<PublicKey> claimed_key(std::string_view jws);

std::string to_text(const PublicKey& key);  // raw 32 bytes, base64url
std::optional<PublicKey> key_from_text(std::string_view base64url);
std::string key_id(const PublicKey& key);  // first 16 letters of its text, for `kid` and messages

}  // namespace riskbild::snapshot
