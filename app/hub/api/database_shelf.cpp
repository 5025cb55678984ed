#include "app/hub/api/database_shelf.hpp"

#include <spdlog/spdlog.h>

#include <utility>

#include "app/hub/store/signing_keys.hpp"
#include "platform/crypto/ed25519.hpp"
#include "platform/os/clock.hpp"

namespace riskbild::hub {
namespace {

// The client is told that the hub cannot answer; why is for the log.
template <class Answer>
Answer logged(Answer answer, spdlog::logger& log) {
    if (!answer) log.error("{}", answer.error().message);
    return answer;
}

}  // namespace

DatabaseShelf::DatabaseShelf(sqlite::Database database, sqlite::Database for_pairing, spdlog::logger& log)
    : database_(std::move(database)), for_pairing_(std::move(for_pairing)), log_(log) {
    for (sqlite::Database* each : {&database_, &for_pairing_})
        static_cast<void>(logged(each->execute("PRAGMA busy_timeout = 1000"), log_));
}

Result<std::optional<Token>> DatabaseShelf::token(const std::string& id) {
    const std::lock_guard lock(mutex_);
    return logged(find_token(database_, id), log_);
}

Result<std::optional<Publication>> DatabaseShelf::latest(const std::string& channel) {
    const std::lock_guard lock(mutex_);
    return logged(latest_publication(database_, channel), log_);
}

Result<std::optional<std::string>> DatabaseShelf::snapshot(const std::string& channel, const std::string& sha256) {
    const std::lock_guard lock(mutex_);
    return logged(published_snapshot(database_, channel, sha256), log_);
}

Result<std::vector<Publication>> DatabaseShelf::all_latest() {
    const std::lock_guard lock(mutex_);
    return logged(all_latest_publications(database_), log_);
}

void DatabaseShelf::seen(const std::string& token_id) {
    const std::lock_guard lock(mutex_);
    seen_[token_id] = os::now();
}

Result<bool> DatabaseShelf::signs(const snapshot::PublicKey& key) {
    const std::lock_guard lock(mutex_);
    const auto standing = logged(standing_of(database_, key), log_);
    if (!standing) return standing.error();
    return !standing->over;
}

Result<DisplayScreen> DatabaseShelf::screen(const std::string& token_id) {
    const std::lock_guard lock(mutex_);
    const auto display = logged(find_display(database_, token_id), log_);
    if (!display) return display.error();
    return *display ? (*display)->screen : DisplayScreen{};
}

Result<PairingOffer> DatabaseShelf::offer_pairing(const DeviceAccount& device, const std::string& peer) {
    const std::lock_guard lock(pairing_mutex_);
    return logged(hub::offer_pairing(for_pairing_, crypto::Sha256{}, device, peer, os::now()), log_);
}

Result<PolledPairing> DatabaseShelf::poll_pairing(const std::string& device_code) {
    const std::lock_guard lock(pairing_mutex_);
    return logged(hub::poll_pairing(for_pairing_, crypto::Sha256{}, device_code, os::now()), log_);
}

std::map<std::string, Instant> DatabaseShelf::take_seen() {
    const std::lock_guard lock(mutex_);
    return std::exchange(seen_, {});
}

}  // namespace riskbild::hub
