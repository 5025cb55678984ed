#include "platform/os/display_status.hpp"

#include <nlohmann/json.hpp>

#include "platform/os/files.hpp"

namespace riskbild::os {
namespace {

using nlohmann::ordered_json;

ordered_json or_null(const std::string& text) {
    return text.empty() ? ordered_json() : ordered_json(text);
}

}  // namespace

Status write_display_status(const std::string& folder, const DisplayStatus& status) {
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
    const std::string text = object.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
    return publish_file(folder + "/display.json", text + "\n");
}

}  // namespace riskbild::os
