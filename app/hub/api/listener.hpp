// Port: what displays tell of themselves goes here. Called from many threads at once.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "app/hub/actions/fleet.hpp"
#include "core/base/result.hpp"

namespace riskbild::hub {

class Listener {
public:
    virtual ~Listener() = default;
    // True: somebody waits for a picture of its glass.
    virtual Result<bool> hear(const std::string& token, fleet::Heartbeat told) = 0;
    // False, and it was not kept: nobody waits for one, it was not asked for in answer to what was heard last, or it
    // may show what the channel does not show any more. Who waits is asked for again then.
    virtual Result<bool> keep_picture(const std::string& token, const std::string& png) = 0;
    virtual FleetFigures figures() = 0;
    // How often each kind of thing has been done to the hub, by its audit log.
    virtual Result<std::map<std::string, std::int64_t>> deeds() = 0;
};

}  // namespace riskbild::hub
