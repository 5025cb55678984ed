// What the page of one display shows.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/hub/actions/fleet_view.hpp"
#include "app/hub/store/glass_pictures.hpp"
#include "app/hub/web/visit.hpp"

namespace riskbild::hub {

// The one at the address' first {}; ErrorKind::not_found, in words, where there is none.
Result<DisplayView> asked_display(const Visit& visit);
http::Response no_display(const Visit& visit, const Error& error);

// The picture of its glass: {waiting, taken, src}.
nlohmann::json picture_of(const Visit& visit, const std::string& token, const GlassPicture& picture);

// The page with `wrong` laid over its data: what was typed, and what is wrong with it.
http::Response show_display(const Visit& visit, const nlohmann::json& wrong, int status = 200);

}  // namespace riskbild::hub
