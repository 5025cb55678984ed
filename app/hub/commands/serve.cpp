#include <fmt/format.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <atomic>
#include <thread>

#include "app/hub/actions/data_folder.hpp"
#include "app/hub/actions/housekeeping.hpp"
#include "app/hub/api/database_shelf.hpp"
#include "app/hub/commands/commands.hpp"
#include "app/hub/commands/console.hpp"
#include "platform/os/clock.hpp"
#include "platform/os/stop_signal.hpp"

namespace riskbild::hub {
namespace {

constexpr std::chrono::seconds housekeeping_interval{60};

struct Service {
    http::Server& server;
    DatabaseShelf& shelf;
    sqlite::Database& database;  // the housekeeper's own connection
    const SigningKit& kit;
    const os::StopSignal& stop;
    spdlog::logger& log;
};

void do_housekeeping(const Service& service) {
    const Actor actor{"serve", os::now()};
    if (const Status renewed = renew_manifests(service.database, service.kit.press(), actor); !renewed)
        service.log.error("A manifest could not be renewed: {}", renewed.error().message);
    if (const Status written = write_seen(service.database, service.shelf.take_seen()); !written)
        service.log.error("{}", written.error().message);
}

// Until a signal comes; looks each time whether the server has ended by itself.
void keep_house(const Service& service, const std::atomic<bool>& server_ended) {
    do {
        do_housekeeping(service);
    } while (!service.stop.wait(housekeeping_interval) && !server_ended);
}

http::Response answer(const http::Request& request, const Desk& desk, Traffic& traffic, spdlog::logger& log) {
    try {
        http::Response response = respond(request, desk);
        traffic.count(response.status);
        return response;
    } catch (const std::exception& defect) {
        log.error("A defect in this program, answering {}: {}", request.path, defect.what());
        traffic.count(500);
        throw;  // the server says 500, and not why
    }
}

Status run(const Service& service) {
    Status outcome = done();
    std::atomic<bool> ended = false;
    std::thread answering([&] {
        outcome = service.server.run();
        ended = true;
    });
    keep_house(service, ended);
    service.server.stop();
    answering.join();
    do_housekeeping(service);
    return outcome;
}

}  // namespace

Status serve(const Call& call, const std::string& listen, const std::string& version) {
    const DataFolder folder(call.data);
    auto for_requests = folder.database();
    if (!for_requests) return for_requests.error();
    auto for_housekeeping = folder.database();
    if (!for_housekeeping) return for_housekeeping.error();
    const auto kit = folder.signing_kit();
    if (!kit) return kit.error();
    const auto endpoint = http::parse_endpoint(listen);
    if (!endpoint) return endpoint.error();

    const auto stop = os::StopSignal::make();  // before any thread: they inherit the blocked signals
    if (!stop) return stop.error();
    const auto log = spdlog::stderr_logger_mt("riskbild-hub");
    if (!http::is_loopback(*endpoint))
        log->warn("{} is not loopback, and this is HTTP without TLS: put a web server with TLS in front", listen);
    DatabaseShelf shelf(*std::move(for_requests), *log);
    Traffic traffic;
    const Desk desk{shelf, kit->hasher, traffic, version};
    const auto server = http::Server::bind(
        *endpoint, [&](const http::Request& request) { return answer(request, desk, traffic, *log); });
    if (!server) return server.error();
    print(fmt::format("Serving {} on http://{}:{}", call.data, endpoint->host, (*server)->port()));
    return run({**server, shelf, *for_housekeeping, *kit, *stop, *log});
}

}  // namespace riskbild::hub
