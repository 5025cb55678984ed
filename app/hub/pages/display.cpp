#include "app/hub/pages/display.hpp"

#include <nlohmann/json.hpp>

#include "app/hub/pages/display_forms.hpp"
#include "app/hub/pages/display_view.hpp"
#include "app/hub/pages/display_words.hpp"

namespace riskbild::hub {
namespace {

using http::Response;
using nlohmann::json;

Response show(Visit& visit) {
    return show_display(visit, json::object());
}

Response now(Visit& visit) {
    const auto view = asked_display(visit);
    if (!view) return no_display(visit, view.error());
    const auto picture = glass_picture_times(visit.database, view->display.token);
    if (!picture) return no_display(visit, picture.error());
    json answer = present_state(visit, *view);
    answer["picture"] = picture_of(visit, view->display.token, *picture);
    return json_answer(answer);
}

Response picture(Visit& visit) {
    auto picture = glass_picture_of(visit.database, visit.places.at(0));
    if (!picture) return sorry(visit, picture.error());
    if (!picture->taken) return sorry(visit, visit.say("fleet.picture_none"), 404);
    return {200,
            "image/png",
            {{"Cache-Control", "no-store"}, {"X-Content-Type-Options", "nosniff"}},
            std::move(picture->png)};
}

}  // namespace

Routes display_pages() {
    Routes routes{{"GET", "/displays/{}", Access::viewer, show},
                  {"GET", "/displays/{}/now.json", Access::viewer, now},
                  {"GET", "/displays/{}/picture.png", Access::viewer, picture}};
    const Routes forms = display_forms();
    routes.insert(routes.end(), forms.begin(), forms.end());
    return routes;
}

}  // namespace riskbild::hub
