// What is too long for one page is shown a stretch at a time.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "app/hub/web/visit.hpp"

namespace riskbild::hub {

// Rows [first, last) of `count` to show, by the 'page' of the query, or of the form that leads back there. A page that
// there is not is the nearest that there is.
struct Stretch {
    std::size_t page = 1;
    std::size_t pages = 1;
    std::size_t first = 0;
    std::size_t last = 0;
};
Stretch stretch_of(const Visit& visit, std::size_t count, std::size_t most);
// Where the other stretches are, for the part _stretches; null where there is only one. `path` has its query.
nlohmann::json stretches(const Visit& visit, const std::string& path, const Stretch& stretch);

}  // namespace riskbild::hub
