#include "platform/os/sync_status.hpp"

#include <nlohmann/json.hpp>

#include "platform/os/files.hpp"

namespace riskbild::os {
namespace {

using nlohmann::json;

constexpr std::size_t status_limit = 64 * 1024;

std::string path_in(const std::string& folder) {
    return folder + "/sync.json";
}

std::string text_at(const json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

}  // namespace

Status write_sync_status(const std::string& folder, const SyncStatus& status) {
    json object = {
        {"server", status.server}, {"channel", status.channel}, {"last_contact", nullptr}, {"error", nullptr}};
    if (status.last_contact) object["last_contact"] = to_rfc3339(*status.last_contact);
    if (!status.error.empty()) object["error"] = status.error;
    // A message may quote what a server sent; broken UTF-8 in it must not lose the whole status.
    return publish_file(path_in(folder), object.dump(-1, ' ', false, json::error_handler_t::replace) + "\n");
}

SyncStatus read_sync_status(const std::string& folder) {
    const Result<std::string> content = read_file(path_in(folder), status_limit);
    if (!content) return {};
    const json object = json::parse(*content, nullptr, false);
    if (!object.is_object()) return {};
    return {text_at(object, "server"), text_at(object, "channel"), parse_instant(text_at(object, "last_contact")),
            text_at(object, "error")};
}

}  // namespace riskbild::os
