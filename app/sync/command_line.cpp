#include "app/sync/command_line.hpp"

#include <CLI/CLI.hpp>
#include <iostream>

#include "app/sync/exit_code.hpp"
#include "app/sync/provision.hpp"
#include "platform/os/clock.hpp"
#include "platform/os/files.hpp"
#include "platform/os/sync_status.hpp"

namespace riskbild::sync {
namespace {

constexpr const char* usual_config = "/etc/riskbild/riskbild.toml";

void describe(CLI::App& app, Words& words, std::string& config) {
    app.add_option("--config", config, "Configuration; " + std::string(usual_config) + " if unsaid and there");
    app.add_option("--server", words.server, "Hub, or web server with an exported folder: https://hub.example.org");
    app.add_option("--channel", words.channel, "Channel to follow; unsaid, what pairing gives");
    app.add_option("--cache", words.cache, "The cache that riskbild draws from; made if missing");
    app.add_option("--token-file", words.token_file,
                   "File with the device's token, readable by its owner and group only");
    app.add_option("--key", words.key_file, "File with the hub's public key (riskbild-hub key show)");
    app.add_option("--ca", words.ca_file, "File with the CA of the server's certificate; the system's CAs if unsaid");
    app.add_option("--interval", words.interval, "Seconds between polls; 60 if unsaid");
    app.add_option("--deadline", words.deadline, "Seconds that one transfer may take; 15 if unsaid");
    app.add_option("--provision", words.provision,
                   "Provisioning file; riskbild-provision.toml on the boot partition if unsaid and there");
    app.add_flag("--insecure", words.insecure, "Allow http to another machine: anybody on the way can read the token");
    app.add_flag("--once", words.once, "One poll, then end: 0 done, 1 failed");
    app.add_flag("--unpair", words.unpair, "Forget the hub, its key and what is shown, to be paired anew; then end");
}

Result<Words> configured(const std::string& named) {
    if (!named.empty()) return read_config(named);
    return os::exists(usual_config) ? read_config(usual_config) : Words{};
}

// The wall tells it, too: nobody may be able to reach this device but by its memory card.
void tell_wall(const Error& error) {
    const Result<std::string> folder = os::runtime_folder();
    os::SyncStatus status;
    status.error = error.message;
    status.fault = "provision";
    status.pairing = os::Pairing{};
    if (folder) static_cast<void>(os::write_sync_status(*folder, status));
}

struct Prepared {
    Words words;
    std::optional<Error> trouble{};
};

// What the provisioning file says, now or when it was last taken over. One that is wrong keeps no device from its work
// that knows its hub without it.
Result<Prepared> prepare(const Words& said) {
    if (said.cache.empty()) return Prepared{};
    const std::string path = provisioning_file(said.provision);
    const Status taken = path.empty() ? done() : take_over(path, said, os::now());
    Result<Words> prepared = provisioned(said.cache);
    if (!prepared) return prepared.error();
    if (taken) return Prepared{*std::move(prepared)};
    if (said.server.empty() && prepared->server.empty()) {
        tell_wall(taken.error());
        return taken.error();
    }
    std::cerr << "riskbild-sync: " << taken.error().message << "\n";
    return Prepared{*std::move(prepared), taken.error()};
}

CommandLine refused(const Error& error) {
    std::cerr << "riskbild-sync: " << error.message << "\n";
    return {exit_code_of(error), {}};
}

}  // namespace

CommandLine parse_command_line(int count, char** words, const std::string& version) {
    CLI::App app("Fetches what the wall shows, verifies it and keeps it in the cache.", "riskbild-sync");
    app.set_version_flag("--version", "riskbild-sync " + version);
    Words said;
    std::string config;
    describe(app, said, config);
    try {
        app.parse(count, words);
    } catch (const CLI::ParseError& error) {
        return {app.exit(error) == 0 ? exit_done : exit_usage, {}};
    }
    const Result<Words> written = configured(config);
    if (!written) return refused(written.error());
    said = merged(said, *written);
    const Result<Prepared> prepared = prepare(said);
    if (!prepared) return refused(prepared.error());
    Result<Settings> settings = judged(merged(said, prepared->words));
    if (!settings) return refused(settings.error());
    settings->version = version;
    settings->at_start = prepared->trouble;
    return {std::nullopt, std::move(*settings)};
}

}  // namespace riskbild::sync
