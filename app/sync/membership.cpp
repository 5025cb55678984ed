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
    Membership membership{text("channel"), text("token"), key};
    membership.screen = parse_screen(content).value_or(fleet::Screen{});
    return membership;
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

std::optional<fleet::Screen> parse_screen(std::string_view text) {
    const json object = json::parse(text, nullptr, false);
    if (!object.is_object() || !object.contains("screen") || !object["screen"].is_object()) return std::nullopt;
    const auto whole = [&screen = object["screen"]](const char* name) {
        const auto found = screen.find(name);
        const bool is_small = found != screen.end() && found->is_number_unsigned() &&
                              found->get<std::uint64_t>() <= std::uint64_t{fleet::most_pixels};
        return is_small ? found->get<int>() : 0;
    };
    return fleet::within_bounds({0, 0, whole("diagonal"), whole("distance_dm")});
}

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
    const fleet::Screen& screen = membership.screen;
    object["screen"] = {{"diagonal", screen.diagonal}, {"distance_dm", screen.distance_dm}};
    if (membership.key) object["key"] = snapshot::to_text(*membership.key);
    return os::write_file_atomically(pairing_file(settings), object.dump(2) + "\n", owner_only);
}

}  // namespace riskbild::sync
