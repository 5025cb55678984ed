#include <fmt/format.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <sys/resource.h>

#include <unistd.h>

#include <csignal>
#include <thread>

#include "app/hub/commands.hpp"
#include "app/hub/console.hpp"
#include "app/hub/data_folder.hpp"
#include "app/hub/database_shelf.hpp"
#include "app/hub/housekeeping.hpp"
#include "platform/os/clock.hpp"

namespace riskbild::hub {
namespace {

constexpr timespec housekeeping_interval{60, 0};

// Blocked in every thread, taken by the housekeeper alone: a signal would otherwise end accept().
sigset_t ending_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    return signals;
}

void prepare_process() {
    const sigset_t ending = ending_signals();
    pthread_sigmask(SIG_BLOCK, &ending, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    // A connection is a file descriptor, and the usual bound of 1,024 is below the server's own.
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) != 0) return;
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);
}

struct Service {
    http::Server& server;
    DatabaseShelf& shelf;
    sqlite::Database& database;  // the housekeeper's own connection
    const SigningKit& kit;
    spdlog::logger& log;
};

void do_housekeeping(const Service& service) {
    const Actor actor{"serve", os::now()};
    if (const Status renewed = renew_manifests(service.database, service.kit.press(), actor); !renewed)
        service.log.error("A manifest could not be renewed: {}", renewed.error().message);
    if (const Status written = write_seen(service.database, service.shelf.take_seen()); !written)
        service.log.error("{}", written.error().message);
}

// Until a signal says that the server is to end.
void keep_house(const Service& service) {
    const sigset_t ending = ending_signals();
    do {
        do_housekeeping(service);
    } while (::sigtimedwait(&ending, nullptr, &housekeeping_interval) < 0);
    service.server.stop();
    do_housekeeping(service);
}

Status run(const Service& service) {
    std::thread housekeeper(keep_house, std::cref(service));
    Status outcome = service.server.run();
    ::kill(::getpid(), SIGTERM);  // the housekeeper ends too, should the server have ended by itself
    housekeeper.join();
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

    prepare_process();
    const auto log = spdlog::stderr_logger_mt("riskbild-hub");
    if (!http::is_loopback(*endpoint))
        log->warn("{} is not loopback, and this is HTTP without TLS: put a web server with TLS in front", listen);
    DatabaseShelf shelf(*std::move(for_requests), *log);
    Traffic traffic;
    const Desk desk{shelf, kit->hasher, traffic, version};
    const auto server = http::Server::bind(*endpoint, [&](const http::Request& request) {
        http::Response response = respond(request, desk);
        traffic.count(response.status);
        return response;
    });
    if (!server) return server.error();
    print(fmt::format("Serving {} on http://{}:{}", call.data, endpoint->host, (*server)->port()));
    return run({**server, shelf, *for_housekeeping, *kit, *log});
}

}  // namespace riskbild::hub
