#include "core/refresh/refresh.hpp"

#include "core/refresh/acceptance.hpp"
#include "core/refresh/boards.hpp"

namespace riskbild::refresh {
namespace {

// One transaction of the cache, taken back at the end of its life unless it was committed.
class Transaction {
public:
    explicit Transaction(Cache& cache) : cache_(cache), begun_(cache.begin()) {}
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction() { cache_.rollback(); }
    const Status& begun() const { return begun_; }

private:
    Cache& cache_;
    Status begun_;
};

// Another channel's view is not ours, and one that nobody trusted now has vouched for no better: nothing of
// it is asked about, and nothing of it reused.
Result<Held> held_for(const Options& options, const Trust& trust, Cache& cache) {
    Result<Held> held = cache.held();
    if (!held || !held->manifest) return held;
    const bool vouched_for = trust.key && (!options.key || options.key == trust.anchor);
    return vouched_for && held->manifest->channel == options.channel ? held : Held{};
}

// A frozen server, or one made to look so, answers 304 for ever; the expiry of what we hold tells.
Result<Refreshed> still_good(const Held& held, const Trust& trust, const Options& options) {
    if (!held.manifest) return Error{ErrorKind::network, "the server answered 304, but nothing is held here yet"};
    if (const Status fresh = check_not_expired(*held.manifest, trust, options); !fresh) return fresh.error();
    return Refreshed{false, 0, *held.manifest};
}

// Writes nothing when there is nothing new to remember.
Status remember(const Trust& now, const Trust& before, TrustStore& store) {
    return now == before ? done() : store.save(now);
}

}  // namespace

Result<Refreshed> refresh_once(const Ports& ports, const Options& options) {
    const Result<Trust> trust = ports.trust.load();
    if (!trust) return trust.error();
    const Result<Held> held = held_for(options, *trust, ports.cache);
    if (!held) return held.error();

    // Fetch the signed list of what the channel shows.
    const Result<ManifestReply> reply = ports.source.manifest(held->validators);
    if (!reply) return reply.error();
    if (reply->not_modified) return still_good(*held, *trust, options);

    // Verify who signed it, for whom, and that it is not older than what we have accepted.
    const Result<Accepted> accepted = accept(reply->jws, *trust, *held, options, ports.verifier);
    if (!accepted) return accepted.error();
    const bool changed = accepted->manifest != held->manifest;

    // Validate the boards that changed; until the commit nobody sees them.
    const Transaction transaction(ports.cache);
    if (!transaction.begun()) return transaction.begun().error();
    const Result<std::size_t> fetched = put_changed_boards(ports, accepted->manifest, *held);
    if (!fetched) return fetched.error();

    // Store, the floor before the view: no power cut between the two lets an older manifest back in.
    if (const Status kept = remember(accepted->trust, *trust, ports.trust); !kept) return kept.error();
    if (!changed) return Refreshed{false, 0, accepted->manifest};
    const Status stored = ports.cache.commit(accepted->manifest, reply->jws, reply->validators);
    if (!stored) return stored.error();
    return Refreshed{true, *fetched, accepted->manifest};
}

}  // namespace riskbild::refresh
