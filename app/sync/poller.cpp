#include "app/sync/poller.hpp"

#include <filesystem>
#include <utility>

#include "app/sync/secrets.hpp"
#include "core/refresh/acceptance.hpp"
#include "platform/http/client.hpp"
#include "platform/os/clock.hpp"
#include "platform/os/files.hpp"

namespace riskbild::sync {
namespace {

os::SyncStatus nothing_yet(const Settings& settings) {
    return {http::to_text(settings.server), settings.channel, std::nullopt, ""};
}

// What an earlier run knew of the same channel still holds.
os::SyncStatus remembered(const Settings& settings) {
    os::SyncStatus status = nothing_yet(settings);
    const Result<std::string> folder = os::runtime_folder();
    if (!folder) return status;
    const os::SyncStatus before = os::read_sync_status(*folder);
    if (before.server == status.server && before.channel == status.channel) status.last_contact = before.last_contact;
    return status;
}

Status publish(const os::SyncStatus& status) {
    const Result<std::string> folder = os::runtime_folder();
    return folder ? os::write_sync_status(*folder, status) : Status(folder.error());
}

}  // namespace

Poller::Poller(Settings settings, spdlog::logger& log, int cancel)
    : settings_(std::move(settings)),
      log_(log),
      cancel_(cancel),
      trust_(settings_.cache + ".trust"),
      status_(remembered(settings_)) {}

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
    Outcome outcome;
    const Result<refresh::Refreshed> result = refresh(outcome.retry_after);
    if (!result) outcome.error = result.error();
    tell(result);
    return outcome;
}

Result<refresh::Refreshed> Poller::refresh(std::optional<std::chrono::seconds>& retry_after) {
    if (const Status opened = open_cache(); !opened) return opened.error();
    const Result<refresh::Options> options = this->options(os::now());
    if (!options) return options.error();
    const Result<std::string> token = read_token(settings_.token_file);
    if (!token) return token.error();
    const Result<refresh::Trust> trust = trust_.load();
    if (!trust) return trust.error();
    const Instant certain = refresh::latest_known(*trust, *options);
    http::HttpSource source(
        {settings_.server, settings_.channel, *token, settings_.ca_file, certain, {settings_.deadline, cancel_}});
    const refresh::Ports ports{source, *cache_, trust_, verifier_, hasher_};
    Result<refresh::Refreshed> result = refresh::refresh_once(ports, *options);
    retry_after = source.retry_after();
    return result;
}

// The key file is read for each poll: a new one from the operator takes effect without a restart.
Result<refresh::Options> Poller::options(Instant now) const {
    const auto key = read_key(settings_.key_file);
    if (!key) return key.error();
    const bool on_loopback = http::is_loopback(settings_.server);
    return refresh::Options{settings_.channel, now, os::program_date(), *key, on_loopback && !*key};
}

void Poller::tell(const Result<refresh::Refreshed>& result) {
    if (result && result->changed)
        log_.info("channel {}: version {}, {} boards, {} of them fetched", settings_.channel, result->manifest.version,
                  result->manifest.boards.size(), result->fetched);
    else if (result)
        log_.log(settings_.once ? spdlog::level::info : spdlog::level::debug,
                 "channel {}: nothing new since version {}", settings_.channel, result->manifest.version);
    else
        log_.error("channel {}: {}", settings_.channel, result.error().message);
    status_.error = result ? "" : result.error().message;
    if (result) status_.last_contact = os::now();
    if (const Status told = publish(status_); !told) log_.warn("{}", told.error().message);
}

}  // namespace riskbild::sync
