// States without content: said large, with what to do.
#pragma once

#include <string>
#include <vector>

#include "core/wall/qr_code.hpp"
#include "core/wall/status_words.hpp"

namespace riskbild::wall {

// Nothing published, no current state, hidden: said large, with what to do.
struct MessagePage {
    std::string title;
    std::vector<std::string> lines;
    bool operator==(const MessagePage&) const = default;
};

// The screen is not connected to a hub yet: how that is done, or why it cannot be now.
struct PairingPage {
    std::string title{};
    std::vector<std::string> code{};  // its groups: 'WDJB', 'MJHT'; none where the hub has given no code
    QrCode qr{};                      // of the address where the code is entered
    std::string problem{};            // why there is no code
    std::string address{};            // of the server, where there is no code
    std::string error{};              // in the refresher's own words
    std::vector<std::string> steps{};
    std::string note{};                 // until when the code is valid, or that there will be another attempt
    std::vector<StatusWords> states{};  // network, TLS, clock
    bool operator==(const PairingPage&) const = default;
};

}  // namespace riskbild::wall
