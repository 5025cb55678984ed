#include "platform/os/sync_status.hpp"

#include <nlohmann/json.hpp>

#include "core/base/text.hpp"
#include "platform/os/files.hpp"

namespace riskbild::os {
namespace {

using nlohmann::json;

constexpr std::size_t status_limit = 64 * 1024;
constexpr std::size_t code_limit = 32;
constexpr std::size_t url_limit = 500;
constexpr std::size_t complaint_limit = 300;

std::string path_in(const std::string& folder) {
    return folder + "/sync.json";
}

std::string text_at(const json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

// Half a code or address leads nowhere.
std::string whole_at(const json& object, const char* key, std::size_t most) {
    std::string text = text_at(object, key);
    return text.size() <= most ? text : std::string{};
}

std::string complaint_at(const json& object, const char* key) {
    return text::cut_at_word(text::collapse_spaces(text_at(object, key)), complaint_limit);
}

json to_json(const Pairing& pairing) {
    json object = {{"network", pairing.network}, {"tls", pairing.tls}, {"clock", pairing.clock}};
    if (!pairing.user_code.empty()) object["user_code"] = pairing.user_code;
    if (!pairing.verification_url.empty()) object["verification_url"] = pairing.verification_url;
    if (!pairing.complete_url.empty()) object["complete_url"] = pairing.complete_url;
    if (pairing.expires) object["expires"] = to_rfc3339(*pairing.expires);
    return object;
}

fleet::Screen screen_in(const json& status) {
    const auto found = status.find("screen");
    if (found == status.end() || !found->is_object()) return {};
    const auto whole = [&found](const char* key) {
        const auto number = found->find(key);
        const bool is_small = number != found->end() && number->is_number_unsigned() &&
                              number->get<std::uint64_t>() <= std::uint64_t{fleet::most_pixels};
        return is_small ? number->get<int>() : 0;
    };
    return fleet::within_bounds({0, 0, whole("diagonal"), whole("distance_dm")});
}

std::optional<Pairing> pairing_in(const json& status) {
    const auto found = status.find("pairing");
    if (found == status.end() || !found->is_object()) return std::nullopt;
    return Pairing{whole_at(*found, "user_code", code_limit),
                   whole_at(*found, "verification_url", url_limit),
                   parse_instant(text_at(*found, "expires")),
                   complaint_at(*found, "network"),
                   complaint_at(*found, "tls"),
                   complaint_at(*found, "clock"),
                   whole_at(*found, "complete_url", url_limit)};
}

}  // namespace

Status write_sync_status(const std::string& folder, const SyncStatus& status) {
    json object = {{"server", status.server},
                   {"channel", status.channel},
                   {"last_contact", nullptr},
                   {"error", nullptr},
                   {"fault", nullptr},
                   {"screen", {{"diagonal", status.screen.diagonal}, {"distance_dm", status.screen.distance_dm}}}};
    if (status.last_contact) object["last_contact"] = to_rfc3339(*status.last_contact);
    if (!status.error.empty()) object["error"] = status.error;
    if (!status.fault.empty()) object["fault"] = status.fault;
    if (status.pairing) object["pairing"] = to_json(*status.pairing);
    // A message may quote what a server sent; broken UTF-8 in it must not lose the whole status.
    return publish_file(path_in(folder), object.dump(-1, ' ', false, json::error_handler_t::replace) + "\n");
}

SyncStatus parse_sync_status(std::string_view text) {
    const json object = json::parse(text, nullptr, false);
    if (!object.is_object()) return {};
    return {text_at(object, "server"), text_at(object, "channel"), parse_instant(text_at(object, "last_contact")),
            text_at(object, "error"),  pairing_in(object),         whole_at(object, "fault", code_limit),
            screen_in(object)};
}

SyncStatus read_sync_status(const std::string& folder) {
    const Result<std::string> content = read_file(path_in(folder), status_limit);
    return content ? parse_sync_status(*content) : SyncStatus{};
}

}  // namespace riskbild::os
