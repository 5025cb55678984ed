#include "app/hub/pages/stretch.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace riskbild::hub {

using nlohmann::json;

Stretch stretch_of(const Visit& visit, std::size_t count, std::size_t most) {
    const Form& asked = visit.query.has("page") ? visit.query : visit.form;
    Stretch stretch;
    stretch.pages = std::max<std::size_t>(1, (count + most - 1) / most);
    const auto last = static_cast<std::int64_t>(stretch.pages);
    stretch.page = static_cast<std::size_t>(std::clamp<std::int64_t>(asked.number("page").value_or(1), 1, last));
    stretch.first = (stretch.page - 1) * most;
    stretch.last = std::min(count, stretch.first + most);
    return stretch;
}

json stretches(const Visit& visit, const std::string& path, const Stretch& stretch) {
    if (stretch.pages == 1) return nullptr;
    const std::string joint = path.find('?') == std::string::npos ? "?page=" : "&page=";
    json data = {{"said", visit.say("board.page_of", {{"page", std::to_string(stretch.page)},
                                                      {"pages", std::to_string(stretch.pages)}})}};
    if (stretch.page > 1) data["before"] = path + joint + std::to_string(stretch.page - 1);
    if (stretch.page < stretch.pages) data["after"] = path + joint + std::to_string(stretch.page + 1);
    return data;
}

}  // namespace riskbild::hub
