#include "app/hub/store/pairings.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "app/hub/store/store.hpp"

namespace riskbild::hub {
namespace {

using nlohmann::json;

constexpr const char* columns =
    "SELECT device_code_hash, user_code, peer, device, created, expires, polled, state, token FROM pairing ";
constexpr std::array<std::string_view, 3> state_names{"waiting", "approved", "refused"};

std::string_view name_of(PairingState state) {
    return state_names.at(static_cast<std::size_t>(state));
}

PairingState state_named(std::string_view name) {
    const auto found = std::ranges::find(state_names, name);
    return found == state_names.end() ? PairingState::refused : static_cast<PairingState>(found - state_names.begin());
}

json to_json(const DeviceAccount& device) {
    return {{"host", device.host},
            {"model", device.model},
            {"system", device.system},
            {"version", device.version},
            {"channel", device.channel},
            {"width", device.screen.width},
            {"height", device.screen.height},
            {"diagonal", device.screen.diagonal},
            {"distance_dm", device.screen.distance_dm}};
}

// Written by to_json() above.
DeviceAccount device_in(const std::string& text) {
    const json object = json::parse(text, nullptr, false);
    if (!object.is_object()) return {};
    const auto said = [&object](const char* name) { return object.value(name, std::string{}); };
    const auto number = [&object](const char* name) { return object.value(name, 0); };
    return {said("host"),    said("model"),
            said("system"),  said("version"),
            said("channel"), {number("width"), number("height"), number("diagonal"), number("distance_dm")}};
}

Pairing read_pairing(const sqlite::Statement& row) {
    const auto instant = [&row](int column) { return parse_instant(row.text(column)).value_or(Instant{}); };
    return {row.text(0), row.text(1), row.text(2), device_in(row.text(3)),
            instant(4),  instant(5),  instant(6),  state_named(row.text(7)),
            row.text(8)};
}

Result<std::optional<Pairing>> find_where(sqlite::Database& database, const std::string& condition,
                                          const std::string& value) {
    auto select = database.prepare(columns + condition);
    if (!select) return select.error();
    const Result<bool> row = select->bind(1, value).step();
    if (!row) return row.error();
    return *row ? std::optional{read_pairing(*select)} : std::nullopt;
}

}  // namespace

Status put_pairing(sqlite::Database& database, const Pairing& pairing) {
    auto put = database.prepare(
        "INSERT INTO pairing (device_code_hash, user_code, peer, device, created, expires, polled, state, token) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (device_code_hash) DO UPDATE SET "
        "expires = excluded.expires, polled = excluded.polled, state = excluded.state, token = excluded.token");
    if (!put) return put.error();
    put->bind(1, pairing.device_code_hash).bind(2, pairing.user_code).bind(3, pairing.peer);
    put->bind(4, to_json(pairing.device).dump(-1, ' ', false, json::error_handler_t::replace));
    put->bind(5, to_rfc3339(pairing.created)).bind(6, to_rfc3339(pairing.expires)).bind(7, to_rfc3339(pairing.polled));
    return put->bind(8, name_of(pairing.state)).bind(9, pairing.token).run();
}

Result<std::optional<Pairing>> find_pairing_of_device(sqlite::Database& database, const std::string& device_code_hash) {
    return find_where(database, "WHERE device_code_hash = ?1", device_code_hash);
}

Result<std::optional<Pairing>> find_pairing(sqlite::Database& database, const std::string& user_code) {
    return find_where(database, "WHERE user_code = ?1", user_code);
}

Result<std::vector<Pairing>> all_pairings(sqlite::Database& database) {
    return all_rows(database.prepare(columns + std::string("ORDER BY created, user_code")), read_pairing);
}

Status remove_expired_pairings(sqlite::Database& database, Instant now) {
    auto remove = database.prepare("DELETE FROM pairing WHERE expires <= ?1");
    if (!remove) return remove.error();
    return remove->bind(1, to_rfc3339(now)).run();
}

}  // namespace riskbild::hub
