#include "app/sync/trust_file.hpp"

#include <nlohmann/json.hpp>
#include <optional>

#include "platform/os/files.hpp"

namespace riskbild::sync {
namespace {

using nlohmann::json;
using snapshot::PublicKey;

constexpr const char* format = "riskbild-trust/1";
constexpr std::size_t trust_limit = 1U << 20U;

void write_key(json& object, const char* name, const std::optional<PublicKey>& key) {
    if (key) object[name] = snapshot::to_text(*key);
}

std::optional<PublicKey> read_key(const json& object, const char* name) {
    if (!object.contains(name)) return std::nullopt;
    const auto key = snapshot::key_from_text(object.at(name).get<std::string>());
    if (!key) throw std::invalid_argument(std::string(name) + " is no key");
    return key;
}

json to_json(const refresh::Trust& trust) {
    json object = {{"format", format},
                   {"epoch", trust.epoch},
                   {"version_floor", trust.version_floor},
                   {"clock_floor", to_rfc3339(trust.clock_floor)}};
    write_key(object, "anchor", trust.anchor);
    write_key(object, "key", trust.key);
    write_key(object, "next_key", trust.next_key);
    return object;
}

// Throws what nlohmann-json throws, and std::invalid_argument.
refresh::Trust from_json(const json& object) {
    if (object.at("format") != format) throw std::invalid_argument("unknown format");
    const auto clock_floor = parse_instant(object.at("clock_floor").get<std::string>());
    if (!clock_floor) throw std::invalid_argument("clock_floor is no time");
    return {read_key(object, "anchor"),
            read_key(object, "key"),
            read_key(object, "next_key"),
            object.at("epoch").get<std::uint64_t>(),
            object.at("version_floor").get<std::map<std::string, std::uint64_t>>(),
            *clock_floor};
}

}  // namespace

Result<refresh::Trust> TrustFile::load() {
    const Result<std::string> content = os::read_file(path_, trust_limit);
    if (!content && content.error().kind == ErrorKind::not_found) return refresh::Trust{};
    if (!content) return content.error();
    try {
        return from_json(json::parse(*content));
    } catch (const std::exception& exception) {
        return Error{ErrorKind::input, path_ + ": cannot be read (" + exception.what() +
                                           "); restore it, or remove it to trust the hub anew with --key FILE"};
    }
}

Status TrustFile::save(const refresh::Trust& trust) {
    return os::write_file_atomically(path_, to_json(trust).dump(2) + "\n");
}

}  // namespace riskbild::sync
