#include <fmt/format.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <atomic>
#include <thread>

#include "app/hub/actions/drafts.hpp"
#include "app/hub/actions/housekeeping.hpp"
#include "app/hub/actions/key_change.hpp"
#include "app/hub/actions/plan_publication.hpp"
#include "app/hub/api/database_listener.hpp"
#include "app/hub/api/database_shelf.hpp"
#include "app/hub/commands/commands.hpp"
#include "app/hub/commands/console.hpp"
#include "app/hub/commands/fleet_service.hpp"
#include "app/hub/pages/site.hpp"
#include "app/hub/web/premises.hpp"
#include "core/base/limits.hpp"
#include "core/base/text.hpp"
#include "platform/os/clock.hpp"
#include "platform/os/files.hpp"
#include "platform/os/stop_signal.hpp"

namespace riskbild::hub {
namespace {

constexpr std::chrono::seconds housekeeping_interval{60};
constexpr std::size_t two_sheets = 2 * limits::sheet_bytes;  // uploaded at once; a third is to try again

// The two doors: devices ask the desk, people the pages.
struct Doors {
    Desk desk;
    Routes pages;
    House& house;
};

struct Service {
    http::Server& server;
    DatabaseShelf& shelf;
    const DataFolder& folder;
    sqlite::Database& database;  // the housekeeper's own connection
    const SigningKit& kit;
    const os::StopSignal& stop;
    spdlog::logger& log;
};

// Whether another key signs by now than the one that this process has.
bool key_is_over(const Service& service) {
    const auto standing = standing_of(service.database, service.kit.signer->public_key());
    return standing && standing->over;
}

void do_housekeeping(const Service& service) {
    const Actor actor{"serve", os::now()};
    if (const auto turned = turn_key_over_if_due(service.folder, service.database, actor); !turned)
        service.log.error("The key that signs could not be changed: {}", turned.error().message);
    if (key_is_over(service)) return;
    if (const Status published = publish_due(service.database, service.kit.press(), actor); !published)
        service.log.error("What was planned could not be published: {}", published.error().message);
    if (const Status renewed = renew_manifests(service.database, service.kit.press(), actor); !renewed)
        service.log.error("A manifest could not be renewed: {}", renewed.error().message);
    if (const Status written = write_seen(service.database, service.shelf.take_seen()); !written)
        service.log.error("{}", written.error().message);
    if (const Status forgotten = forget_old_pictures(service.database, actor.now); !forgotten)
        service.log.error("{}", forgotten.error().message);
    if (const Status dropped = drop_old_drafts(service.database, actor.now); !dropped)
        service.log.error("{}", dropped.error().message);
}

// Until a signal comes, or the server has ended by itself, or another key signs: then true.
bool keep_house(const Service& service, const std::atomic<bool>& server_ended) {
    do {
        do_housekeeping(service);
        if (key_is_over(service)) return true;
    } while (!service.stop.wait(housekeeping_interval) && !server_ended);
    return false;
}

// The wall's pictures are for people too: they bear no token, but have signed in.
bool is_from_a_person(const http::Request& request, const Doorkeeper& doorkeeper) {
    if (!is_for_devices(request.path)) return true;
    return wall_address(request.path) && request.header("authorization").empty() && doorkeeper.is_a_person(request);
}

http::Response answer(const http::Request& request, const Doors& doors, Traffic& traffic, spdlog::logger& log) {
    try {
        http::Response response = is_from_a_person(request, doors.house.doorkeeper)
                                      ? answer_visit(request, doors.pages, doors.house)
                                      : respond(request, doors.desk);
        traffic.count(response.status);
        return response;
    } catch (const std::exception& defect) {
        log.error("A defect in this program, answering {}: {}", request.path, defect.what());
        traffic.count(500);
        throw;  // the server says 500, and not why
    }
}

std::size_t admitted(const http::Request& head, const Doors& doors) {
    return is_for_devices(head.path) ? most_body_bytes(head) : most_body_bytes(head, doors.pages, doors.house);
}

// True when it has to begin anew, with another key.
Result<bool> run(const Service& service) {
    Status outcome = done();
    std::atomic<bool> ended = false;
    std::thread answering([&] {
        outcome = service.server.run();
        ended = true;
    });
    const bool again = keep_house(service, ended);
    service.server.stop();
    answering.join();
    do_housekeeping(service);
    return outcome ? Result<bool>(again) : outcome.error();
}

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

// What stands in its file is a secret: no error repeats it.
Result<http::Url> webhook_of(const ServeOrder& order) {
    constexpr std::size_t most_bytes = 4096;
    if (order.state_webhook_file.empty()) return http::parse_url(order.state_webhook);
    const auto text = os::read_secret_file(order.state_webhook_file, most_bytes);
    if (!text) return text.error();
    auto url = http::parse_url(text::trim(*text));
    if (!url) return Error{ErrorKind::usage, order.state_webhook_file + ": write one address in it, https://HOST/PATH"};
    return url;
}

// How changes of the displays' states are told.
Result<std::vector<TellState>> ways_to_tell(const Call& call, const ServeOrder& order) {
    std::vector<TellState> ways;
    if (!order.state_program.empty()) {
        auto way = tell_by_program(order.state_program, call.data + "/state-change");
        if (!way) return way.error();
        ways.push_back(*std::move(way));
    }
    if (!order.state_webhook.empty() || !order.state_webhook_file.empty()) {
        const auto url = webhook_of(order);
        if (!url) return url.error();
        ways.push_back(tell_by_webhook(*url));
    }
    return ways;
}

void warn_of_bare_http(const http::Endpoint& endpoint, spdlog::logger& log) {
    if (http::is_loopback(endpoint)) return;
    log.warn("{} is not loopback, and this is HTTP without TLS: put a web server with TLS in front", endpoint.host);
}

// Until a signal comes; true when it has to begin anew, with another key.
Result<bool> serve_with_one_key(const Call& call, const ServeOrder& order, const os::StopSignal& stop,
                                spdlog::logger& log) {
    const auto endpoint = http::parse_endpoint(order.listen);
    if (!endpoint) return endpoint.error();
    const auto premises = premises_of(call, order);
    if (!premises) return premises.error();
    const DataFolder& folder = (*premises)->folder();
    auto for_requests = folder.database();
    if (!for_requests) return for_requests.error();
    auto for_pairing = folder.database();
    if (!for_pairing) return for_pairing.error();
    auto for_housekeeping = folder.database();
    if (!for_housekeeping) return for_housekeeping.error();
    auto for_heartbeats = folder.database();
    if (!for_heartbeats) return for_heartbeats.error();
    auto for_fleet = folder.database();
    if (!for_fleet) return for_fleet.error();
    auto ways = ways_to_tell(call, order);
    if (!ways) return ways.error();

    warn_of_bare_http(*endpoint, log);
    DatabaseShelf shelf(*std::move(for_requests), *std::move(for_pairing), log);
    Traffic traffic;
    Fleet fleet;
    DatabaseListener listener(*std::move(for_heartbeats), fleet, log);
    const SigningKit& kit = (*premises)->kit();
    FolderWall wall(folder, kit, order.version, os::now);
    const Doors doors{{shelf, kit.hasher, traffic, order.version, order.public_url, kit.signer->public_key(), &listener,
                       &wall, http::plain_address(order.trusted_proxy).value_or("")},
                      all_pages(),
                      (*premises)->house()};
    const auto server = http::Server::bind(
        *endpoint, [&](const http::Request& request) { return answer(request, doors, traffic, log); },
        {.body_memory = two_sheets}, [&](const http::Request& head) { return admitted(head, doors); });
    if (!server) return server.error();
    print(fmt::format("Serving {} on http://{}:{}", call.data, endpoint->host, (*server)->port()));
    const FleetService fleet_service(*std::move(for_fleet), fleet, *std::move(ways), log);
    return run({**server, shelf, folder, *for_housekeeping, kit, stop, log});
}

}  // namespace

Status serve(const Call& call, const ServeOrder& order) {
    const auto stop = os::StopSignal::make();  // before any thread: they inherit the blocked signals
    if (!stop) return stop.error();
    const auto log = spdlog::stderr_logger_mt("riskbild-hub");
    for (;;) {
        const auto again = serve_with_one_key(call, order, *stop, *log);
        if (!again) return again.error();
        if (!*again) return done();
        log->info("Another key signs from now on");
    }
}

}  // namespace riskbild::hub
