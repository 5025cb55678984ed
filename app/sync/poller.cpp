#include "app/sync/poller.hpp"

#include <filesystem>
#include <utility>

#include "app/sync/device.hpp"
#include "app/sync/fault.hpp"
#include "app/sync/membership.hpp"
#include "core/refresh/acceptance.hpp"
#include "platform/http/client.hpp"
#include "platform/os/clock.hpp"
#include "platform/os/files.hpp"

namespace riskbild::sync {
namespace {

constexpr std::chrono::seconds at_once{1};
constexpr const char* no_code =
    R"({"device_code":""})";  // asks what a token opens, and for no code where it opens none

std::string trust_path(const Settings& settings) {
    return settings.cache + ".trust";
}

// What an earlier run knew of the same channel still holds.
os::SyncStatus remembered(const std::string& server, const std::string& channel) {
    os::SyncStatus status{server, channel, std::nullopt, ""};
    const Result<std::string> folder = os::runtime_folder();
    if (!folder) return status;
    const os::SyncStatus before = os::read_sync_status(*folder);
    if (before.server != server || before.channel != channel) return status;
    status.last_contact = before.last_contact;
    status.screen = before.screen;
    return status;
}

Status publish(const os::SyncStatus& status) {
    const Result<std::string> folder = os::runtime_folder();
    return folder ? os::write_sync_status(*folder, status) : Status(folder.error());
}

Status remove(const std::string& path) {
    std::error_code code;
    std::filesystem::remove(path, code);
    return code ? Status(Error{ErrorKind::io, path + ": cannot be removed: " + code.message()}) : done();
}

Outcome failed(const Error& error) {
    return {error};
}

// The hub lets the device in, but the device was given no key to believe it by: it says so as one that waits.
Outcome keyless(Outcome outcome, const http::Access& access) {
    os::Pairing states;
    states.network = "ok";
    states.tls = access.url.tls ? "ok" : "";
    states.clock = access.now <= os::now() ? "ok" : "behind";
    outcome.fault = "keyless";
    outcome.pairing = states;
    return outcome;
}

Outcome no_channel(const http::Access& access, const http::Receipt& receipt) {
    Outcome outcome;
    outcome.error =
        Error{ErrorKind::network, http::to_text(access.url) + "/v1/pair: HTTP " + std::to_string(receipt.status) +
                                      ": the hub did not say which channel the token opens"};
    outcome.retry_after = receipt.retry_after;
    outcome.fault = fault_of(*outcome.error, receipt.status);
    return outcome;
}

}  // namespace

Poller::Poller(Settings settings, spdlog::logger& log, int cancel)
    : settings_(std::move(settings)),
      log_(log),
      cancel_(cancel),
      trust_(trust_path(settings_)),
      status_(remembered(http::to_text(settings_.server), settings_.channel)) {}

Status Poller::open_cache() {
    if (cache_) return done();
    const std::filesystem::path folder = std::filesystem::path(settings_.cache).parent_path();
    if (Status made = folder.empty() ? done() : os::make_folders(folder.string()); !made) return made;
    Result<std::unique_ptr<sqlite::CacheWriter>> opened = sqlite::CacheWriter::open(
        settings_.cache, [&log = log_](const std::string& message) { log.warn("{}", message); });
    if (!opened) return opened.error();
    cache_ = std::move(*opened);
    return done();
}

bool Poller::holds_something() {
    if (!cache_) return false;
    const Result<refresh::Held> held = cache_->held();
    return held && held->manifest;
}

Outcome Poller::poll() {
    Outcome outcome = visit();
    if (outcome.error && outcome.fault.empty()) outcome.fault = fault_of(*outcome.error, 0);
    tell(outcome);
    return outcome;
}

Outcome Poller::visit() {
    if (const Status opened = open_cache(); !opened) return failed(opened.error());
    const auto membership = find_membership(settings_);
    if (!membership) return failed(membership.error());
    const bool asked_for = talk_.has_code() && !(*membership && (*membership)->by_hand);
    return *membership && !asked_for ? refresh(**membership) : pair();
}

Outcome Poller::refresh(const Membership& membership) {
    if (membership.channel.empty()) return learn_channel(membership);
    if (status_.channel != membership.channel) status_ = remembered(status_.server, membership.channel);
    if (!membership.by_hand) status_.screen = membership.screen;
    const auto access = this->access(membership);
    if (!access) return failed(access.error());
    http::HttpSource source(*access);
    const refresh::Ports ports{source, *cache_, trust_, verifier_, hasher_};
    const Result<refresh::Refreshed> result = refresh::refresh_once(ports, options(membership));
    Outcome outcome;
    outcome.retry_after = source.retry_after();
    if (result) return report(*result), outcome;
    if (source.status() == 401 && !membership.by_hand)
        if (Outcome asked = pair(); !asked.error) return asked;
    outcome.error = result.error();
    outcome.fault = fault_of(result.error(), source.status());
    if (outcome.fault == "untrusted" && is_keyless(options(membership))) return keyless(std::move(outcome), *access);
    return source.status() == 403 && !membership.by_hand ? move(membership, std::move(outcome)) : outcome;
}

bool Poller::is_keyless(const refresh::Options& options) {
    if (options.key || options.trust_on_first_use) return false;
    const Result<refresh::Trust> trust = trust_.load();
    return trust && !trust->key;
}

Result<http::Access> Poller::access(const Membership& membership) {
    const Result<refresh::Trust> trust = trust_.load();
    if (!trust) return trust.error();
    const Instant certain = refresh::latest_known(*trust, options(membership));
    return http::Access{settings_.server, membership.channel,           membership.token, settings_.ca_file,
                        certain,          {settings_.deadline, cancel_}};
}

Result<http::Access> Poller::hub_access() {
    const auto membership = find_membership(settings_);
    if (!membership) return membership.error();
    if (!*membership) return Error{ErrorKind::not_found, "not paired yet"};
    return access(**membership);
}

refresh::Options Poller::options(const Membership& membership) const {
    const bool first_use = http::is_loopback(settings_.server) && !membership.key;
    return refresh::Options{membership.channel, os::now(), os::program_date(), membership.key, first_use};
}

void Poller::report(const refresh::Refreshed& refreshed) {
    const snapshot::Manifest& manifest = refreshed.manifest;
    if (refreshed.changed)
        log_.info("channel {}: version {}, {} boards, {} of them fetched", manifest.channel, manifest.version,
                  manifest.boards.size(), refreshed.fetched);
    else
        log_.log(settings_.once ? spdlog::level::info : spdlog::level::debug,
                 "channel {}: nothing new since version {}", manifest.channel, manifest.version);
    status_.last_contact = os::now();
}

// ---- pairing --------------------------------------------------------------------------------------------

Outcome Poller::pair() {
    const auto access = this->access({});
    if (!access) return failed(access.error());
    const bool had_code = talk_.has_code();
    const PairingTalk::Turn turn = talk_.turn(*access, device_account(settings_));
    if (turn.given) return admit(*turn.given);
    if (talk_.has_code())
        if (const Status dropped = drop_what_is_shown(); !dropped) return failed(dropped.error());
    const Instant now = os::now();
    Outcome outcome{turn.error, {}, turn.wait, turn.fault, talk_.told(now)};
    outcome.pairing->clock = access->now <= now ? "ok" : "behind";
    if (!had_code && talk_.has_code())
        log_.info("not paired yet: the code {} is to be entered at {}", outcome.pairing->user_code,
                  outcome.pairing->verification_url);
    return outcome;
}

Outcome Poller::admit(const Membership& given) {
    if (const Status trusted = trust(*given.key); !trusted) return {trusted.error(), {}, {}, "untrusted", {}};
    if (const Status kept = keep_membership(settings_, given); !kept) return failed(kept.error());
    talk_.forget();
    log_.info("paired: channel {}", given.channel);
    const auto membership = find_membership(settings_);
    if (!membership) return failed(membership.error());
    return refresh(membership->value_or(given));
}

// The key that came with the token is the anchor, once and for all: any other has to be signed in by it.
Status Poller::trust(const snapshot::PublicKey& key) {
    Result<refresh::Trust> trust = trust_.load();
    if (!trust) return trust.error();
    if (!settings_.key_file.empty() || trust->anchor == key) return done();
    if (trust->key && trust->key != key && trust->next_key != key)
        return Error{ErrorKind::untrusted,
                     "the hub signs with another key than the one this device trusts; if the hub has been made anew, "
                     "or the device was off while the key was changed, run riskbild-sync --unpair here"};
    refresh::Trust anchored = trust->key == key ? *trust : refresh::Trust{};
    anchored.anchor = anchored.key = key;
    anchored.clock_floor = trust->clock_floor;
    return trust_.save(anchored);
}

// The first of a device that was prepared with a token alone.
Outcome Poller::learn_channel(Membership membership) {
    const auto access = this->access(membership);
    if (!access) return failed(access.error());
    const auto receipt = http::post(*access, {"/v1/pair", no_code});
    if (!receipt) return failed(receipt.error());
    if (receipt->status == 400) return pair();  // the token is worth nothing
    if (receipt->status == 200) membership.channel = parse_channel(receipt->body);
    membership.screen = parse_screen(receipt->body).value_or(fleet::Screen{});
    if (membership.channel.empty()) return no_channel(*access, *receipt);
    if (const Status kept = keep_membership(settings_, membership); !kept) return failed(kept.error());
    return refresh(membership);
}

// A token that the operator gave has no file here to keep it in: the hub says it again after the next start.
void Poller::learn_screen(const fleet::Screen& screen) {
    auto membership = find_membership(settings_);
    if (!membership || !*membership) return;
    Membership& mine = **membership;
    const bool is_kept = mine.by_hand || mine.screen == screen;
    mine.screen = screen;
    if (!is_kept)
        if (const Status kept = keep_membership(settings_, mine); !kept) return log_.warn("{}", kept.error().message);
    if (status_.screen == screen) return;
    status_.screen = screen;
    if (const Status told = publish(status_); !told) log_.warn("{}", told.error().message);
}

// A token that opens another channel than it did: the hub says which.
Outcome Poller::move(Membership membership, Outcome outcome) {
    const auto access = this->access(membership);
    if (!access || membership.token.empty()) return outcome;
    const auto receipt = http::post(*access, {"/v1/pair", "{}"});
    const std::string channel = receipt && receipt->status == 200 ? parse_channel(receipt->body) : std::string{};
    if (channel.empty() || channel == membership.channel) return outcome;
    membership.channel = channel;
    membership.screen = parse_screen(receipt->body).value_or(membership.screen);
    if (const Status kept = keep_membership(settings_, membership); !kept) return failed(kept.error());
    if (const Status dropped = drop_what_is_shown(); !dropped) return failed(dropped.error());
    log_.info("moved to channel {}", channel);
    Outcome moved;
    moved.again = at_once;
    return moved;
}

Status Poller::drop_what_is_shown() {
    if (!holds_something()) return done();
    log_.warn("the hub does not let this device show what it showed: it is dropped");
    return cache_->clear();
}

Status Poller::unpair() {
    if (const Status opened = open_cache(); !opened) return opened;
    if (const Status cleared = cache_->clear(); !cleared) return cleared;
    if (const Status removed = remove(pairing_file(settings_)); !removed) return removed;
    return remove(trust_path(settings_));
}

void Poller::tell(const Outcome& outcome) {
    if (outcome.error && status_.channel.empty())
        log_.error("{}", outcome.error->message);
    else if (outcome.error)
        log_.error("channel {}: {}", status_.channel, outcome.error->message);
    const std::optional<Error>& error = outcome.error ? outcome.error : settings_.at_start;
    status_.error = error ? error->message : "";
    status_.fault = error && !outcome.error ? "provision" : outcome.fault;
    status_.pairing = outcome.pairing;
    if (const Status told = publish(status_); !told) log_.warn("{}", told.error().message);
}

}  // namespace riskbild::sync
