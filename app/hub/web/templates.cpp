#include "app/hub/web/templates.hpp"

#include <filesystem>
#include <nlohmann/json.hpp>

#include "platform/os/files.hpp"

namespace riskbild::hub {
namespace {

constexpr std::size_t most_bytes = 1U << 20U;

}  // namespace

Result<Templates> Templates::read() {
    const auto folder = os::assets_folder();
    if (!folder) return folder.error();
    Templates templates;
    std::error_code code;
    for (const auto& entry : std::filesystem::directory_iterator(*folder + "/hub/pages", code)) {
        if (entry.path().extension() != ".html") continue;
        auto text = os::read_file(entry.path().string(), most_bytes);
        if (!text) return text.error();
        const std::string name = entry.path().stem().string();
        // Only parts are known to others by their names: a page's name may be that of something it shows.
        if (name.starts_with('_')) templates.parts_.emplace(name, *text);
        templates.texts_.emplace(name, *std::move(text));
    }
    return templates;
}

Result<std::string> Templates::render(const std::string& name, const nlohmann::json& data,
                                      const mustache::Common& common) const {
    const auto found = texts_.find(name);
    if (found == texts_.end()) return Error{ErrorKind::not_found, "There is no template '" + name + "'"};
    return mustache::render(found->second, data, parts_, &common);
}

}  // namespace riskbild::hub
