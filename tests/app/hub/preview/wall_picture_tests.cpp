#include "app/hub/api/wall_picture.hpp"

#include <doctest/doctest.h>

using namespace riskbild;
using namespace riskbild::hub;

namespace {

class FakeWall final : public Wall {
public:
    Result<WallFile> file(const WallQuestion& question) override {
        if (failure) return *failure;
        const auto& [channel, page] = question.address;
        if (page.empty()) return WallFile{"application/json", "list of " + channel};
        return WallFile{"image/png", question.token + ": " + channel + "/" + page + "?" + question.query};
    }
    std::optional<Error> failure;
};

http::Response ask(Wall& wall, const http::Request& request) {
    return wall_answer(request, wall, crypto::Sha256{}, wall_address(request.path).value(), "t1");
}

http::Request get(const std::string& path, const std::string& query = {}) {
    http::Request request;
    request.method = "GET";
    request.path = path;
    request.query = query;
    return request;
}

std::string header(const http::Response& response, const std::string& name) {
    for (const auto& [key, value] : response.headers)
        if (key == name) return value;
    return {};
}

}  // namespace

TEST_CASE("addresses of pictures") {
    CHECK(wall_address("/v1/channels/demo/wall.json") == WallAddress{"demo", ""});
    CHECK(wall_address("/v1/channels/demo/wall/now.png") == WallAddress{"demo", "now"});
    CHECK(wall_address("/v1/channels/demo/wall/a.risks.2.png") == WallAddress{"demo", "a.risks.2"});
    for (const char* path : {"/v1/channels//wall/now.png", "/v1/channels/demo/wall/.png", "/v1/channels/demo/wall/",
                             "/v1/channels/DEMO/wall/now.png", "/v1/channels/demo/manifest", "/v1/channels/demo"})
        CHECK_MESSAGE(!wall_address(path), path);
}

TEST_CASE("a picture that is held already is not sent again") {
    FakeWall wall;
    http::Request request = get("/v1/channels/demo/wall/now.png", "theme=dark");
    const http::Response first = ask(wall, request);
    CHECK(first.status == 200);
    CHECK(first.body == "t1: demo/now?theme=dark");
    CHECK(first.content_type == "image/png");
    CHECK(header(first, "Cache-Control") == "private, max-age=60");
    request.headers["if-none-match"] = header(first, "ETag");
    CHECK(ask(wall, request).status == 304);
    request.query = "theme=light";
    CHECK(ask(wall, request).status == 200);
    CHECK(ask(wall, get("/v1/channels/demo/wall.json")).body == "list of demo");
}

TEST_CASE("what goes wrong is told without saying where things lie") {
    FakeWall wall;
    const auto status_of = [&](ErrorKind kind) {
        wall.failure = Error{kind, "/var/lib/riskbild-hub/pictures: no ink"};
        return ask(wall, get("/v1/channels/demo/wall/now.png"));
    };
    CHECK(status_of(ErrorKind::not_found).status == 404);
    CHECK(status_of(ErrorKind::usage).status == 422);
    const http::Response failed = status_of(ErrorKind::io);
    CHECK(failed.status == 503);
    CHECK(header(failed, "Retry-After") == "60");
    CHECK(failed.body.find("/var/lib") == std::string::npos);
}
