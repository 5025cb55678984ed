// Devices that have asked to be let in, and what has been answered (RFC 8628). Rows live for minutes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/hub/store/displays.hpp"
#include "core/base/date.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

// What a device says of itself, for the person who is to tell it from others. Nobody has checked it.
struct DeviceAccount {
    std::string host;  // its name in the network
    std::string model;
    std::string system;
    std::string version;  // of Riskbild
    std::string channel;  // that its settings ask for; empty: none
    DisplayScreen screen;

    bool operator==(const DeviceAccount&) const = default;
};

enum class PairingState { waiting, approved, refused };

struct Pairing {
    std::string device_code_hash;  // SHA-256, hex
    std::string user_code;         // eight letters, without a dash
    std::string peer;
    DeviceAccount device;
    Instant created{};
    Instant expires{};
    Instant polled{};  // when the device last asked what has been answered
    PairingState state = PairingState::waiting;
    std::string token{};  // its id, once approved

    bool operator==(const Pairing&) const = default;
};

// Adds it, or changes the one with its device code's hash.
Status put_pairing(sqlite::Database& database, const Pairing& pairing);
Result<std::optional<Pairing>> find_pairing_of_device(sqlite::Database& database, const std::string& device_code_hash);
Result<std::optional<Pairing>> find_pairing(sqlite::Database& database, const std::string& user_code);
Result<std::vector<Pairing>> all_pairings(sqlite::Database& database);  // the oldest first
Status remove_expired_pairings(sqlite::Database& database, Instant now);

}  // namespace riskbild::hub
