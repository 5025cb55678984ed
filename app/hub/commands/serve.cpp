#include <fmt/format.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <thread>

#include "app/hub/api/database_listener.hpp"
#include "app/hub/commands/commands.hpp"
#include "app/hub/commands/console.hpp"
#include "app/hub/commands/doors.hpp"
#include "app/hub/commands/fleet_service.hpp"
#include "app/hub/commands/housekeeper.hpp"
#include "app/hub/commands/ways_to_tell.hpp"
#include "app/hub/pages/site.hpp"
#include "app/hub/web/premises.hpp"
#include "core/base/limits.hpp"
#include "core/base/text.hpp"
#include "platform/os/clock.hpp"
#include "platform/os/file_lock.hpp"

namespace riskbild::hub {
namespace {

constexpr std::size_t two_sheets = 2 * limits::sheet_bytes;  // uploaded at once; a third is to try again

Result<std::optional<TrustedProxy>> proxy_of(const ServeOrder& order) {
    if (order.trusted_proxy.empty()) return std::optional<TrustedProxy>{};
    const auto address = http::plain_address(order.trusted_proxy);
    if (!address)
        return Error{ErrorKind::usage,
                     "--trusted-proxy: '" + order.trusted_proxy + "' is no IP address; write one, as 127.0.0.1"};
    return std::optional{TrustedProxy{*address, text::lower(order.user_header)}};
}

Status check_public_url(const std::string& url) {
    if (url.empty() || url.starts_with("https://") || url.starts_with("http://")) return done();
    return Error{ErrorKind::usage, "--public-url: '" + url + "' is no address; write it as https://hub.example.org"};
}

Result<std::unique_ptr<Premises>> premises_of(const Call& call, const ServeOrder& order) {
    if (Status sound = check_public_url(order.public_url); !sound) return sound.error();
    auto proxy = proxy_of(order);
    if (!proxy) return proxy.error();
    return Premises::open({call.data, order.version, order.public_url, *std::move(proxy), os::now});
}

// Of all processes one: a second would keep a fleet of its own, and take for silence what the first has heard.
Result<os::Descriptor> only_server_of(const DataFolder& folder) {
    // First: where there is no hub, its error says how to make one.
    if (const auto database = folder.database(); !database) return database.error();
    auto lock = os::lock_file(folder.path() + "/serve.lock", std::chrono::seconds{0});
    if (!lock && lock.error().kind == ErrorKind::busy)
        return Error{ErrorKind::busy, folder.path() + ": another riskbild-hub serve uses this folder; end it first"};
    return lock;
}

void warn_of_bare_http(const http::Endpoint& endpoint, spdlog::logger& log) {
    if (http::is_loopback(endpoint)) return;
    log.warn("{} is not loopback, and this is HTTP without TLS: put a web server with TLS in front", endpoint.host);
}

// To hub.db: one for each that works beside the others.
struct Connections {
    sqlite::Database requests;
    sqlite::Database pairing;
    sqlite::Database heartbeats;
    sqlite::Database fleet;
    sqlite::Database housekeeping;
};

Result<Connections> connect(const DataFolder& folder) {
    std::vector<sqlite::Database> opened;
    while (opened.size() < 5) {
        auto database = folder.database();
        if (!database) return database.error();
        opened.push_back(*std::move(database));
    }
    return Connections{std::move(opened[0]), std::move(opened[1]), std::move(opened[2]), std::move(opened[3]),
                       std::move(opened[4])};
}

// Until a signal comes, or the server has ended by itself; true when it has to begin anew, with another key.
Result<bool> run(http::Server& server, Housekeeper& housekeeper, const os::StopSignal& stop) {
    Status outcome = done();
    std::atomic<bool> ended = false;
    std::thread answering([&] {
        outcome = server.run();
        ended = true;
    });
    const bool again = housekeeper.work(stop, ended);
    server.stop();
    answering.join();
    housekeeper.do_round();
    return outcome ? Result<bool>(again) : outcome.error();
}

Result<bool> serve_with_one_key(const Call& call, const ServeOrder& order, const os::StopSignal& stop,
                                spdlog::logger& log) {
    const auto endpoint = http::parse_endpoint(order.listen);
    if (!endpoint) return endpoint.error();
    const auto premises = premises_of(call, order);
    if (!premises) return premises.error();
    const DataFolder& folder = (*premises)->folder();
    const SigningKit& kit = (*premises)->kit();
    auto connections = connect(folder);
    if (!connections) return connections.error();
    auto ways = ways_to_tell(call, order);
    if (!ways) return ways.error();

    warn_of_bare_http(*endpoint, log);
    Traffic traffic;
    Fleet fleet;
    DatabaseShelf shelf(std::move(connections->requests), std::move(connections->pairing), log);
    DatabaseListener listener(std::move(connections->heartbeats), fleet, log);
    FolderWall wall(folder, kit, order.version, os::now);
    const Doors doors{{shelf, kit.hasher, traffic, order.version, order.public_url, kit.signer->public_key(), &listener,
                       &wall, http::plain_address(order.trusted_proxy).value_or("")},
                      all_pages(),
                      (*premises)->house(),
                      traffic,
                      log};
    const auto server = http::Server::bind(
        *endpoint, [&](const http::Request& request) { return answer(request, doors); }, {.body_memory = two_sheets},
        [&](const http::Request& head) { return most_body_bytes(head, doors); });
    if (!server) return server.error();
    print(fmt::format("Serving {} on http://{}:{}", call.data, endpoint->host, (*server)->port()));
    const FleetService fleet_service(std::move(connections->fleet), fleet, *std::move(ways), log);
    Housekeeper housekeeper(std::move(connections->housekeeping), folder, kit, shelf, log);
    return run(**server, housekeeper, stop);
}

}  // namespace

Status serve(const Call& call, const ServeOrder& order) {
    const auto stop = os::StopSignal::make();  // before any thread: they inherit the blocked signals
    if (!stop) return stop.error();
    const auto alone = only_server_of(DataFolder(call.data));
    if (!alone) return alone.error();
    const auto log = spdlog::stderr_logger_mt("riskbild-hub");
    for (;;) {
        const auto again = serve_with_one_key(call, order, *stop, *log);
        if (!again) return again.error();
        if (!*again) return done();
        log->info("Another key signs from now on");
    }
}

}  // namespace riskbild::hub
