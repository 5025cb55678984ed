#include "core/fleet/heartbeat.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/limits.hpp"
#include "core/base/text.hpp"
#include "core/snapshot/json.hpp"

namespace riskbild::fleet {
namespace {

using snapshot::Json;
using snapshot::JsonArray;
using snapshot::JsonObject;

constexpr std::size_t most_word_letters = 40;        // versions, reasons, codes
constexpr std::uint64_t most_of_a_screen = 100'000;  // of any unit; what no screen has is unknown
constexpr std::uint64_t most_parts = 10'000;
constexpr std::uint64_t most_seconds = 100ULL * 366 * 24 * 3600;

// The fields of one object; the first that is wrong is remembered.
class Fields {
public:
    Fields(const JsonObject& object, std::string& fault) : object_(object), fault_(fault) {}

    std::string text(std::string_view key, std::size_t letters) {
        const auto* found = value<std::string>(key, "no text");
        return found != nullptr ? text::one_line(*found, letters) : std::string{};
    }
    std::uint64_t whole(std::string_view key, std::uint64_t most) {
        const auto* found = value<std::uint64_t>(key, "no whole number");
        if (found == nullptr) return 0;
        if (*found > most) refuse(key, "too large");
        return *found;
    }
    int small(std::string_view key, std::uint64_t most) { return static_cast<int>(whole(key, most)); }
    bool flag(std::string_view key) {
        const auto* found = value<bool>(key, "neither true nor false");
        return found != nullptr && *found;
    }
    const JsonObject* object(std::string_view key) { return value<JsonObject>(key, "no object"); }
    const JsonArray* list(std::string_view key) { return value<JsonArray>(key, "no list"); }
    void refuse(std::string_view key, const char* why) {
        if (fault_.empty()) fault_.append(key).append(": ").append(why);
    }

private:
    const Json* find(std::string_view key) const {
        const auto found = object_.find(key);
        const bool told = found != object_.end() && found->second.as<std::nullptr_t>() == nullptr;
        return told ? &found->second : nullptr;
    }
    template <class T>
    const T* value(std::string_view key, const char* why) {
        const Json* found = find(key);
        if (found == nullptr) return nullptr;
        if (found->as<T>() == nullptr) refuse(key, why);
        return found->as<T>();
    }

    const JsonObject& object_;
    std::string& fault_;
};

Screen read_screen(Fields fields) {
    Screen screen;
    screen.width = fields.small("width", most_of_a_screen);
    screen.height = fields.small("height", most_of_a_screen);
    screen.diagonal = fields.small("diagonal", most_of_a_screen);
    screen.distance_dm = fields.small("distance_dm", most_of_a_screen);
    return within_bounds(screen);
}

Glass read_glass(Fields fields) {
    Glass glass;
    glass.version = fields.whole("version", UINT64_MAX);
    glass.page = fields.text("page", most_word_letters);
    glass.part = fields.small("part", most_parts);
    glass.board = fields.text("board", limits::key_bytes);
    glass.frames = fields.whole("frames", UINT64_MAX);
    glass.advancing = fields.flag("advancing");
    glass.asleep = fields.flag("asleep");
    glass.hidden = fields.flag("hidden");
    glass.dark_reason = fields.text("dark_reason", most_word_letters);
    return glass;
}

std::vector<Trouble> read_errors(Fields& fields, std::string& fault) {
    std::vector<Trouble> errors;
    const JsonArray* const list = fields.list("errors");
    if (list == nullptr) return errors;
    if (list->size() > most_errors) fields.refuse("errors", "too many");
    for (const Json& each : *list) {
        const auto* const object = each.as<JsonObject>();
        if (object == nullptr) fields.refuse("errors", "not all are objects");
        if (!fault.empty()) break;
        Fields error(*object, fault);
        errors.push_back({error.text("code", most_word_letters), error.text("text", most_error_letters)});
    }
    return errors;
}

nlohmann::json glass_json(const Glass& glass) {
    return {{"version", glass.version},
            {"page", text::one_line(glass.page, most_word_letters)},
            {"part", glass.part},
            {"board", text::one_line(glass.board, limits::key_bytes)},
            {"frames", glass.frames},
            {"advancing", glass.advancing},
            {"asleep", glass.asleep},
            {"hidden", glass.hidden},
            {"dark_reason", glass.dark_reason}};
}

nlohmann::json errors_json(const std::vector<Trouble>& errors) {
    nlohmann::json list = nlohmann::json::array();
    for (const Trouble& each : errors) {
        if (list.size() == most_errors) break;
        list.push_back({{"code", text::one_line(each.code, most_word_letters)},
                        {"text", text::one_line(each.text, most_error_letters)}});
    }
    return list;
}

}  // namespace

std::string encode(const Heartbeat& heartbeat) {
    const Screen& screen = heartbeat.screen;
    nlohmann::json json = {{"program", text::one_line(heartbeat.program, most_word_letters)},
                           {"uptime_s", heartbeat.uptime.count()},
                           {"memory_bytes", heartbeat.memory_bytes},
                           {"clock", text::one_line(heartbeat.clock, most_word_letters)},
                           {"screen",
                            {{"width", screen.width},
                             {"height", screen.height},
                             {"diagonal", screen.diagonal},
                             {"distance_dm", screen.distance_dm}}},
                           {"errors", errors_json(heartbeat.errors)}};
    if (heartbeat.glass) json["glass"] = glass_json(*heartbeat.glass);
    return json.dump();
}

Result<Heartbeat> decode_heartbeat(std::string_view json) {
    const auto parsed = snapshot::parse_json(json, most_heartbeat_bytes);
    if (!parsed) return parsed.error();
    const auto* const object = parsed->as<JsonObject>();
    if (object == nullptr) return Error{ErrorKind::input, "a heartbeat is one JSON object"};
    std::string fault;
    Fields fields(*object, fault);
    Heartbeat heartbeat;
    heartbeat.program = fields.text("program", most_word_letters);
    heartbeat.uptime = std::chrono::seconds{fields.whole("uptime_s", most_seconds)};
    heartbeat.memory_bytes = fields.whole("memory_bytes", 1ULL << 48U);
    heartbeat.clock = fields.text("clock", most_word_letters);
    if (const JsonObject* screen = fields.object("screen")) heartbeat.screen = read_screen({*screen, fault});
    if (const JsonObject* glass = fields.object("glass")) heartbeat.glass = read_glass({*glass, fault});
    heartbeat.errors = read_errors(fields, fault);
    if (!fault.empty()) return Error{ErrorKind::input, "heartbeat: " + fault};
    return heartbeat;
}

}  // namespace riskbild::fleet
