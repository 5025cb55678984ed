#include "app/sync/membership.hpp"

#include <nlohmann/json.hpp>

#include "app/sync/secrets.hpp"
#include "platform/os/files.hpp"

namespace riskbild::sync {
namespace {

using nlohmann::json;

constexpr const char* format = "riskbild-pairing/1";
constexpr std::size_t file_limit = 16 * 1024;
constexpr unsigned owner_only = 0600;

// Nothing where it is not ours, or not of this server.
std::optional<Membership> parse(const std::string& content, const Settings& settings) {
    const json object = json::parse(content, nullptr, false);
    if (!object.is_object()) return std::nullopt;
    const auto text = [&object](const char* name) {
        const auto found = object.find(name);
        return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
    };
    if (text("format") != format || text("server") != http::to_text(settings.server)) return std::nullopt;
    const auto key = snapshot::key_from_text(text("key"));
    const bool keyed = key || !object.contains("key");
    const bool named = text("channel").empty() || is_channel_name(text("channel"));
    if (!keyed || !named || !is_token(text("token"))) return std::nullopt;
    return Membership{text("channel"), text("token"), key};
}

Result<std::optional<Membership>> paired(const Settings& settings) {
    const std::string path = pairing_file(settings);
    if (!os::exists(path)) return std::optional<Membership>{};
    const Result<std::string> content = os::read_secret_file(path, file_limit);
    if (!content) return content.error();
    return parse(*content, settings);
}

Result<std::optional<Membership>> unkeyed(const Settings& settings) {
    if (!settings.token_file.empty() && os::exists(settings.token_file)) {
        const Result<std::string> token = read_token(settings.token_file);
        if (!token) return token.error();
        if (!settings.channel.empty()) return std::optional(Membership{settings.channel, *token, {}, true});
    }
    auto given = paired(settings);
    if (!given || *given) return given;
    if (settings.channel.empty() || !settings.token_file.empty()) return std::optional<Membership>{};
    return std::optional(Membership{settings.channel, ""});
}

}  // namespace

std::string pairing_file(const Settings& settings) {
    return settings.cache + ".pairing";
}

Result<std::optional<Membership>> find_membership(const Settings& settings) {
    auto found = unkeyed(settings);
    if (!found || !*found) return found;
    const auto key = read_key(settings.key_file);
    if (!key) return key.error();
    if (*key) (*found)->key = *key;
    return found;
}

Status keep_membership(const Settings& settings, const Membership& membership) {
    json object = {{"format", format},
                   {"server", http::to_text(settings.server)},
                   {"channel", membership.channel},
                   {"token", membership.token}};
    if (membership.key) object["key"] = snapshot::to_text(*membership.key);
    return os::write_file_atomically(pairing_file(settings), object.dump(2) + "\n", owner_only);
}

}  // namespace riskbild::sync
