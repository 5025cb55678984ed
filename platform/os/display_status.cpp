#include "platform/os/display_status.hpp"

#include <nlohmann/json.hpp>

#include "platform/os/files.hpp"

namespace riskbild::os {
namespace {

using nlohmann::ordered_json;
using std::chrono::seconds;

constexpr std::size_t status_limit = 64 * 1024;

std::string path_in(const std::string& folder) {
    return folder + "/display.json";
}

ordered_json or_null(const std::string& text) {
    return text.empty() ? ordered_json() : ordered_json(text);
}

std::string text_at(const ordered_json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

// Throws what nlohmann-json throws.
ToldDisplay told_in(const ordered_json& object) {
    ToldDisplay told;
    DisplayStatus& status = told.status;
    status.page = text_at(object, "page");
    status.part = object.at("part").is_null() ? 1 : object.at("part").get<int>();
    status.risk = text_at(object, "risk");
    status.board = text_at(object, "board");
    status.version = object.at("version").get<std::uint64_t>();
    status.frames = object.at("frames").get<int>();
    status.asleep = object.at("asleep").get<bool>();
    status.hidden = object.at("hidden").get<bool>();
    status.theme = text_at(object, "theme");
    status.hold = text_at(object, "hold");
    status.large_text = object.at("large_text").get<bool>();
    status.dark_reason = text_at(object, "dark_reason");
    status.program = text_at(object, "program");
    const ordered_json& screen = object.at("screen");
    status.width = screen.at("width").get<int>();
    status.height = screen.at("height").get<int>();
    status.diagonal = screen.at("diagonal").get<double>();
    status.distance = screen.at("distance").get<double>();
    told.pulse = {seconds{object.at("told_s").get<std::int64_t>()}, seconds{object.at("drawn_s").get<std::int64_t>()},
                  seconds{object.at("uptime_s").get<std::int64_t>()}, object.at("memory_bytes").get<std::uint64_t>()};
    return told;
}

}  // namespace

Status write_display_status(const std::string& folder, const DisplayStatus& status, const Pulse& pulse) {
    ordered_json object;
    object["page"] = or_null(status.page);
    object["part"] = status.page.empty() ? ordered_json() : ordered_json(status.part);
    object["risk"] = or_null(status.risk);
    object["board"] = or_null(status.board);
    object["version"] = status.version;
    object["frames"] = status.frames;
    object["asleep"] = status.asleep;
    object["hidden"] = status.hidden;
    object["theme"] = status.theme;
    object["hold"] = or_null(status.hold);
    object["large_text"] = status.large_text;
    object["dark_reason"] = or_null(status.dark_reason);
    object["program"] = status.program;
    object["screen"] = {{"width", status.width},
                        {"height", status.height},
                        {"diagonal", status.diagonal},
                        {"distance", status.distance}};
    object["told_s"] = pulse.told.count();
    object["drawn_s"] = pulse.drawn.count();
    object["uptime_s"] = pulse.uptime.count();
    object["memory_bytes"] = pulse.memory_bytes;
    const std::string text = object.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
    return publish_file(path_in(folder), text + "\n");
}

Result<ToldDisplay> read_display_status(const std::string& folder) {
    const Result<std::string> content = read_file(path_in(folder), status_limit);
    if (!content) return content.error();
    try {
        return told_in(ordered_json::parse(*content));
    } catch (const nlohmann::json::exception& exception) {
        return Error{ErrorKind::input, path_in(folder) + ": not what a display writes: " + exception.what()};
    }
}

}  // namespace riskbild::os
