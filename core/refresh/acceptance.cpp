#include "core/refresh/acceptance.hpp"

#include <algorithm>

namespace riskbild::refresh {
namespace {

// How far the hub's clock and ours may differ.
constexpr std::chrono::hours clock_tolerance{24};

Error untrusted(std::string message) {
    return {ErrorKind::untrusted, "manifest refused: " + std::move(message)};
}

// A new key from the operator starts afresh; the one he gave before changes nothing, so that keys can be
// signed in after it.
Trust anchored(const Trust& trust, const Options& options) {
    if (!options.key || options.key == trust.anchor) return trust;
    Trust fresh;
    fresh.anchor = fresh.key = options.key;
    fresh.clock_floor = trust.clock_floor;
    return fresh;
}

Result<Trust> with_a_key(Trust trust, std::string_view jws, const Options& options) {
    if (trust.key) return trust;
    if (!options.trust_on_first_use)
        return untrusted("no key is trusted yet; give the hub's public key (riskbild-hub key show) with --key FILE");
    trust.key = snapshot::claimed_key(jws);
    if (!trust.key) return untrusted("its header names no key");
    return trust;
}

// The floors belong to the key: whoever stole the old one cannot lock the new one out with a high version.
Trust turned_over(Trust trust) {
    trust.key = trust.next_key;
    trust.next_key.reset();
    trust.version_floor.clear();
    return trust;
}

Result<Accepted> opened(std::string_view jws, const Trust& trust, const snapshot::Verifier& verifier) {
    Result<snapshot::Manifest> manifest = snapshot::open_manifest(jws, *trust.key, verifier);
    if (manifest) return Accepted{std::move(*manifest), trust};
    if (!trust.next_key || manifest.error().kind != ErrorKind::untrusted) return manifest.error();
    Result<snapshot::Manifest> next = snapshot::open_manifest(jws, *trust.next_key, verifier);
    if (!next) return manifest.error();
    if (next->epoch <= trust.epoch) return untrusted("a new key must have a higher epoch than the one before it");
    return Accepted{std::move(*next), turned_over(trust)};
}

Status check_order(const snapshot::Manifest& manifest, const Trust& trust, const std::string& channel) {
    if (manifest.channel != channel) return untrusted("it is for channel " + manifest.channel + ", not " + channel);
    if (manifest.epoch < trust.epoch)
        return untrusted("key epoch " + std::to_string(manifest.epoch) + " is over; " + std::to_string(trust.epoch) +
                         " has been accepted");
    const auto floor = trust.version_floor.find(channel);
    if (floor != trust.version_floor.end() && manifest.version < floor->second)
        return untrusted("version " + std::to_string(manifest.version) + " is older than " +
                         std::to_string(floor->second) + ", which has been accepted; was the hub restored?");
    return done();
}

// A version is one content for ever; the hub takes a new one for each publication.
Status check_same_again(const snapshot::Manifest& manifest, const Held& held) {
    const bool again =
        held.manifest && held.manifest->epoch == manifest.epoch && held.manifest->version == manifest.version;
    if (!again || manifest == *held.manifest) return done();
    return untrusted("version " + std::to_string(manifest.version) + " came again with other content");
}

// With a clock that is known to run behind, nothing can be said of the future.
Status check_not_from_the_future(const snapshot::Manifest& manifest, const Trust& trust, const Options& options) {
    const bool clock_is_good = options.now == latest_known(trust, options);
    if (!clock_is_good || manifest.issued <= options.now + clock_tolerance) return done();
    return untrusted("issued " + to_rfc3339(manifest.issued) + ", but the clock here says " + to_rfc3339(options.now) +
                     "; set the clock of this device or of the hub");
}

Trust raised(Trust trust, const snapshot::Manifest& manifest) {
    trust.epoch = manifest.epoch;
    trust.version_floor[manifest.channel] = manifest.version;
    trust.clock_floor = std::max(trust.clock_floor, manifest.issued);
    if (manifest.next_key) trust.next_key = manifest.next_key;
    return trust;
}

}  // namespace

Instant latest_known(const Trust& trust, const Options& options) {
    return std::max({options.now, options.clock_floor, trust.clock_floor});
}

Status check_not_expired(const snapshot::Manifest& manifest, const Trust& trust, const Options& options) {
    if (manifest.expires > latest_known(trust, options)) return done();
    return untrusted("it expired " + to_rfc3339(manifest.expires) +
                     "; is riskbild-hub serve (or the timer that exports) running?");
}

Result<Accepted> accept(std::string_view jws, const Trust& trust, const Held& held, const Options& options,
                        const snapshot::Verifier& verifier) {
    const Result<Trust> trusting = with_a_key(anchored(trust, options), jws, options);
    if (!trusting) return trusting.error();
    Result<Accepted> accepted = opened(jws, *trusting, verifier);
    if (!accepted) return accepted.error();
    const snapshot::Manifest& manifest = accepted->manifest;
    if (const Status order = check_order(manifest, accepted->trust, options.channel); !order) return order.error();
    if (const Status same = check_same_again(manifest, held); !same) return same.error();
    if (const Status time = check_not_expired(manifest, accepted->trust, options); !time) return time.error();
    if (const Status time = check_not_from_the_future(manifest, accepted->trust, options); !time) return time.error();
    accepted->trust = raised(accepted->trust, manifest);
    return accepted;
}

}  // namespace riskbild::refresh
