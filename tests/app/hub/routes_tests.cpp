#include "app/hub/api/routes.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/hub/api/http_date.hpp"
#include "platform/crypto/ed25519.hpp"
#include "tests/app/hub/memory_shelf.hpp"

using namespace riskbild;
using http::Response;

namespace {

const std::string hash_a(64, 'a');
const std::string hash_b(64, 'b');
const Instant issued = *parse_instant("2026-11-22T10:00:00Z");

// A hub with two channels, 'hall' and 'board', each with one device and one snapshot.
struct House {
    tests::MemoryShelf shelf;
    crypto::Sha256 hasher;
    hub::Traffic traffic;

    House() {
        add("hall", "h1", "secret-h", hash_a);
        add("board", "b1", "secret-b", hash_b);
    }

    void add(const std::string& channel, const std::string& id, const std::string& secret, const std::string& sha256) {
        shelf.tokens[id] = {id, channel, hasher.sha256_hex(secret), issued, {}};
        shelf.publications[channel] = {channel, 1700, issued, issued + std::chrono::days{7}, "jws-of-" + channel};
        shelf.snapshots[{channel, sha256}] = "{\"of\":\"" + channel + "\"}";
    }

    Response get(const std::string& path, std::map<std::string, std::string> headers = {}) {
        return hub::respond({"GET", path, std::move(headers)}, {shelf, hasher, traffic, "9.9"});
    }
    Response get_as(const std::string& token, const std::string& path) {
        return get(path, {{"authorization", "Bearer " + token}});
    }
};

std::string header(const Response& response, std::string_view name) {
    for (const auto& [each, value] : response.headers)
        if (each == name) return value;
    return {};
}

}  // namespace

TEST_CASE("a manifest, to the token of its channel") {
    House house;
    const Response response = house.get_as("h1.secret-h", "/v1/channels/hall/manifest");
    CHECK(response.status == 200);
    CHECK(response.body == "jws-of-hall");
    CHECK(response.content_type == "application/jose");
    CHECK(header(response, "ETag") == "\"1700\"");
    CHECK(header(response, "Last-Modified") == "Sun, 22 Nov 2026 10:00:00 GMT");
    CHECK(header(response, "Cache-Control") == "private, max-age=30");
    CHECK(house.shelf.heard == std::vector<std::string>{"h1"});
}

TEST_CASE("a manifest that the device holds already is not sent again") {
    House house;
    const auto status = [&](const char* name, const char* value) {
        const Response response =
            house.get("/v1/channels/hall/manifest", {{"authorization", "Bearer h1.secret-h"}, {name, value}});
        CHECK(response.body.empty() == (response.status == 304));
        CHECK(header(response, "ETag") == "\"1700\"");
        return response.status;
    };
    CHECK(status("if-none-match", "\"1700\"") == 304);
    CHECK(status("if-none-match", "W/\"1700\"") == 304);
    CHECK(status("if-none-match", "\"1\", \"1700\"") == 304);
    CHECK(status("if-none-match", "*") == 304);
    CHECK(status("if-none-match", "\"1701\"") == 200);
    CHECK(status("if-modified-since", "Sun, 22 Nov 2026 10:00:00 GMT") == 304);
    CHECK(status("if-modified-since", "Sun, 22 Nov 2026 09:59:59 GMT") == 200);
    CHECK(status("if-modified-since", "yesterday") == 200);
}

TEST_CASE("an ETag that differs outweighs a date that does not") {
    House house;
    const Response response =
        house.get("/v1/channels/hall/manifest", {{"authorization", "Bearer h1.secret-h"},
                                                 {"if-none-match", "\"1\""},
                                                 {"if-modified-since", "Sun, 22 Nov 2026 10:00:00 GMT"}});
    CHECK(response.status == 200);
}

TEST_CASE("without a token of ours there is nothing to see") {
    House house;
    for (const char* path : {"/v1/channels/hall/manifest", "/v1/channels/nowhere/manifest"}) {
        CHECK(house.get(path).status == 401);
        CHECK(header(house.get(path), "WWW-Authenticate") == "Bearer");
    }
    CHECK(house.get("/v1/snapshots/" + hash_a + ".json").status == 401);
    for (const char* token : {"", "wrong", ".", "h1", "h1.", "h1.secret-b", "x.secret-h", "h1.secret-h "})
        CHECK_MESSAGE(house.get_as(token, "/v1/channels/hall/manifest").status == 401, token);
    CHECK(house.get("/v1/channels/hall/manifest", {{"authorization", "Basic h1.secret-h"}}).status == 401);
    CHECK(house.shelf.heard.empty());
}

TEST_CASE("every token opens its own channel and no other") {
    House house;
    for (const std::string token : {"h1.secret-h", "b1.secret-b"})
        for (const std::string channel : {"hall", "board", "nowhere"}) {
            const bool own = channel.front() == token.front();
            CHECK(house.get_as(token, "/v1/channels/" + channel + "/manifest").status == (own ? 200 : 403));
        }
}

TEST_CASE("a snapshot is served to the channel that names it, and knowing its hash is no permission") {
    House house;
    const Response response = house.get_as("h1.secret-h", "/v1/snapshots/" + hash_a + ".json");
    CHECK(response.status == 200);
    CHECK(response.body == "{\"of\":\"hall\"}");
    CHECK(header(response, "Cache-Control") == "private, max-age=31536000, immutable");
    const Response foreign = house.get_as("h1.secret-h", "/v1/snapshots/" + hash_b + ".json");
    const Response unknown = house.get_as("h1.secret-h", "/v1/snapshots/" + std::string(64, 'c') + ".json");
    CHECK(foreign.status == 403);
    CHECK(foreign.body == unknown.body);
}

TEST_CASE("a channel where nothing has been published says so") {
    House house;
    house.shelf.publications.erase("hall");
    CHECK(house.get_as("h1.secret-h", "/v1/channels/hall/manifest").status == 404);
}

TEST_CASE("addresses that are none of ours") {
    House house;
    for (const std::string path : {"/v1/channels/../manifest", "/v1/channels/Hall/manifest", "/v1/channels//manifest",
                                   "/v1/channels/hall%00/manifest", "/v1/channels/hall/manifest/",
                                   "/v1/snapshots/a.json", "/v1/snapshots/..%2f..%2fhub.db", "/hub.db", "", "//"})
        CHECK_MESSAGE(house.get_as("h1.secret-h", path).status == 404, path);
}

TEST_CASE("errors are one short JSON object, kept by no cache") {
    House house;
    const Response response = house.get("/nothing");
    CHECK(nlohmann::json::parse(response.body).at("error").is_string());
    CHECK(header(response, "Cache-Control") == "no-store");
}

TEST_CASE("a database out of order gives 503 and keeps its troubles to itself") {
    House house;
    house.shelf.broken = true;
    for (const std::string& path : {std::string("/v1/channels/hall/manifest"), "/v1/snapshots/" + hash_a + ".json",
                                    std::string("/healthz"), std::string("/metrics")}) {
        const Response response = house.get_as("h1.secret-h", path);
        CHECK(response.status == 503);
        CHECK(response.body.find("hub.db") == std::string::npos);
    }
}

TEST_CASE("health and metrics") {
    House house;
    CHECK(house.get("/healthz").body == "ok\n");
    house.traffic.count(304);
    house.traffic.count(200);
    house.traffic.count(403);
    const std::string text = house.get("/metrics").body;
    for (const char* line :
         {"riskbild_hub_build_info{version=\"9.9\"} 1\n", "riskbild_hub_answers_total{status=\"2xx\"} 1\n",
          "riskbild_hub_answers_total{status=\"3xx\"} 1\n", "riskbild_hub_channels 2\n",
          "riskbild_hub_manifest_version{channel=\"hall\"} 1700\n"})
        CHECK_MESSAGE(text.find(line) != std::string::npos, line);
    CHECK(text.find("secret") == std::string::npos);
}

TEST_CASE("devices are told from people by the address, and their bodies are small") {
    for (const char* path : {"/v1/pair", "/v1/channels/hall/manifest", "/healthz", "/metrics"})
        CHECK_MESSAGE(hub::is_for_devices(path), path);
    for (const char* path : {"/", "/v1", "/v12/x", "/healthz/x", "/upload", "/boards/v1/"})
        CHECK_MESSAGE(!hub::is_for_devices(path), path);
    CHECK(hub::most_body_bytes({"POST", "/v1/pair", {}}) == 4'096);
    CHECK(hub::most_body_bytes({"POST", "/v1/heartbeat", {}}) == 16'384);
    CHECK(hub::most_body_bytes({"POST", "/v1/heartbeat/picture", {}}) == 1'048'576);
    CHECK(hub::most_body_bytes({"POST", "/v1/channels/hall/manifest", {}}) == 0);
}

TEST_CASE("dates as HTTP writes them") {
    CHECK(hub::http_date(*parse_instant("1994-11-06T08:49:37Z")) == "Sun, 06 Nov 1994 08:49:37 GMT");
    CHECK(hub::http_date(*parse_instant("2024-02-29T23:59:59Z")) == "Thu, 29 Feb 2024 23:59:59 GMT");
}
