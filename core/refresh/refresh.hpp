// One refresh as a pure step: fetch ► verify ► validate ► store. What fails leaves the old view as it
// was; nothing is written until everything has been verified.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/hash.hpp"
#include "core/base/result.hpp"
#include "core/snapshot/manifest.hpp"

namespace riskbild::refresh {

// What the last good answer said about itself, for a conditional GET. Empty: unknown.
struct Validators {
    std::string etag;
    std::string last_modified;
    bool operator==(const Validators&) const = default;
};

struct ManifestReply {
    bool not_modified = false;  // 304
    std::string jws;            // empty with 304
    Validators validators;
};

// Port: where manifests and snapshots come from. Bodies are never longer than asked for.
class Source {
public:
    virtual ~Source() = default;
    virtual Result<ManifestReply> manifest(const Validators& known) = 0;
    virtual Result<std::string> snapshot(const snapshot::BoardEntry& entry) = 0;
};

// What the cache holds now.
struct Held {
    std::optional<snapshot::Manifest> manifest;
    Validators validators;
};

// Port: the local cache. begin() … commit() is one transaction; without commit() nothing happened.
class Cache {
public:
    virtual ~Cache() = default;
    virtual Result<Held> held() = 0;
    virtual Status begin() = 0;
    virtual Status put(const snapshot::BoardEntry& entry, const std::string& summary, const std::string& body) = 0;
    // Drops boards that the manifest does not name; then all of it is on disk, or nothing.
    virtual Status commit(const snapshot::Manifest& manifest, const std::string& jws, const Validators& validators) = 0;
    virtual void rollback() = 0;  // nothing happens when no transaction is open
};

// What outlives the cache: whom we trust and what we will never go back behind.
struct Trust {
    std::optional<snapshot::PublicKey> anchor;    // the key the operator gave, as long as it is the same
    std::optional<snapshot::PublicKey> key;       // the key that signs now
    std::optional<snapshot::PublicKey> next_key;  // signed in by `key`, and not used yet
    std::uint64_t epoch = 0;
    std::map<std::string, std::uint64_t> version_floor;  // channel → highest accepted version of this key
    Instant clock_floor{};                               // latest accepted 'issued'
    bool operator==(const Trust&) const = default;
};

class TrustStore {
public:
    virtual ~TrustStore() = default;
    virtual Result<Trust> load() = 0;
    virtual Status save(const Trust& trust) = 0;  // atomic and durable
};

struct Ports {
    Source& source;
    Cache& cache;
    TrustStore& trust;
    const snapshot::Verifier& verifier;
    const Hasher& hasher;
};

struct Options {
    std::string channel;
    Instant now{};
    Instant clock_floor{};  // no clock before this is believed: when the program was built
    // The operator's own key. Trusted at once, and in the place of everything trusted before, when it is a new one.
    std::optional<snapshot::PublicKey> key;
    bool trust_on_first_use = false;  // only where the server is on loopback
};

struct Refreshed {
    bool changed = false;         // false: 304, or the same version again
    std::size_t fetched = 0;      // boards fetched; the others were held already
    snapshot::Manifest manifest;  // what the cache holds now
};

// Errors: those of the ports; network when a 304 answers nothing we asked; untrusted when signature, channel,
// epoch, version, times, length or hash do not hold; input when a snapshot is none. Nothing new writes nothing.
Result<Refreshed> refresh_once(const Ports& ports, const Options& options);

}  // namespace riskbild::refresh
