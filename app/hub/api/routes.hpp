// What the hub answers over HTTP. Pure: the same request and the same shelf give the same answer; sockets,
// clock and database are elsewhere.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/hub/actions/pairing.hpp"
#include "app/hub/api/listener.hpp"
#include "app/hub/api/metrics.hpp"
#include "app/hub/api/wall_picture.hpp"
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
    virtual Result<std::vector<Publication>> all_latest() = 0;              // without their jws
    virtual void seen(const std::string& token_id) = 0;                     // a device has just been heard of
    virtual Result<bool> signs(const snapshot::PublicKey& key) = 0;         // false: another does in its place
    virtual Result<DisplayScreen> screen(const std::string& token_id) = 0;  // of its display, as people say
    // As in actions/pairing.hpp.
    virtual Result<PairingOffer> offer_pairing(const DeviceAccount& device, const std::string& peer) = 0;
    virtual Result<PolledPairing> poll_pairing(const std::string& device_code) = 0;
};

struct Desk {
    Shelf& shelf;
    const Hasher& hasher;
    const Traffic& traffic;
    std::string version;           // of the program
    std::string public_url{};      // as people reach the hub; empty: as the request says
    snapshot::PublicKey key{};     // that signs the manifests
    Listener* listener = nullptr;  // none: no display's heartbeat is taken
    Wall* wall = nullptr;          // none: no pictures are served
    std::string trusted_proxy{};   // whose word on addresses is believed, as http::asker_of() does
};

http::Response respond(const http::Request& request, const Desk& desk);

bool is_for_devices(std::string_view path);  // and for those who watch the hub: what respond() answers
// How many bytes the body of a POST may have; 0: none is taken there.
std::size_t most_body_bytes(const http::Request& head);

}  // namespace riskbild::hub
