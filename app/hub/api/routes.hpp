// What the hub answers over HTTP. Pure: the same request and the same shelf give the same answer; sockets,
// clock and database are elsewhere.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/hub/api/metrics.hpp"
#include "app/hub/store/publications.hpp"
#include "app/hub/store/tokens.hpp"
#include "core/base/hash.hpp"
#include "platform/http/server.hpp"

namespace riskbild::hub {

// Port: where answers are looked up. Called from many threads at once.
class Shelf {
public:
    virtual ~Shelf() = default;
    virtual Result<std::optional<Token>> token(const std::string& id) = 0;
    virtual Result<std::optional<Publication>> latest(const std::string& channel) = 0;
    // Empty unless the channel's latest manifest names it.
    virtual Result<std::optional<std::string>> snapshot(const std::string& channel, const std::string& sha256) = 0;
    virtual Result<std::vector<Publication>> all_latest() = 0;  // without their jws
    virtual void seen(const std::string& token_id) = 0;         // a device has just been heard of
};

struct Desk {
    Shelf& shelf;
    const Hasher& hasher;
    const Traffic& traffic;
    std::string version;  // of the program
};

http::Response respond(const http::Request& request, const Desk& desk);

}  // namespace riskbild::hub
