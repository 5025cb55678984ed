#include "app/hub/pages/review.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/hub/actions/likely_names.hpp"
#include "app/hub/actions/readiness.hpp"
#include "app/hub/actions/review.hpp"
#include "app/hub/pages/review_view.hpp"

namespace riskbild::hub {
namespace {

using http::Response;
using nlohmann::json;

std::string address_of(const Visit& visit) {
    return "/boards/" + percent_encoded(visit.places.at(0)) + "/review";
}

Response show_review(Visit& visit) {
    const auto review = review_of(visit.database, visit.places.at(0));
    if (!review) return sorry(visit, review.error());
    const auto left = unsettled(visit.database, visit.places.at(0));
    if (!left) return sorry(visit, left.error());
    auto data = review_json(visit, *review, *left);
    return data ? see(visit, "review", *std::move(data)) : sorry(visit, data.error());
}

// Buttons say which of the things that are ticked they mean; one that stands for a single thing names it.
std::vector<std::string> chosen(const Visit& visit) {
    return visit.form.all("id");
}

Response settle_proposals(Visit& visit) {
    const auto ids = chosen(visit);
    if (ids.empty()) return sorry(visit, visit.say("review.nothing_chosen"));
    const std::string verdict = visit.form.text("verdict");
    if (verdict == "stand") {
        const Status stands = let_stand(visit.database, visit.places.at(0), ids, visit.actor());
        return stands ? done_at(visit, address_of(visit), "review.stands") : sorry(visit, stands.error());
    }
    const Stroke stroke = verdict == "restore" ? Stroke::restore : Stroke::strike;
    const auto struck =
        strike_and_read(visit.database, visit.house.folder.path(), visit.places.at(0), ids, stroke, visit.actor());
    if (!struck) return sorry(visit, struck.error());
    if (!struck->was_read) return done_at(visit, address_of(visit), "review.struck_later");
    return done_at(visit, address_of(visit), stroke == Stroke::strike ? "review.struck" : "review.restored");
}

Response settle_links(Visit& visit) {
    const Verdict verdict = visit.form.text("verdict") == "confirm" ? Verdict::confirm : Verdict::reject;
    const auto ids = chosen(visit);
    if (ids.empty()) return sorry(visit, visit.say("review.nothing_chosen"));
    const Status decided = decide_links(visit.database, visit.places.at(0), ids, verdict, visit.actor());
    if (!decided) return sorry(visit, decided.error());
    return done_at(visit, address_of(visit), verdict == Verdict::confirm ? "review.linked" : "review.not_linked");
}

Response names_looked_at(Visit& visit) {
    const auto names = visit.form.all("name");  // that the page showed
    if (names.empty()) return sorry(visit, visit.say("review.nothing_chosen"));
    const Status looked_at = confirm_looked_at(visit.database, visit.places.at(0), names, visit.actor());
    return looked_at ? done_at(visit, address_of(visit), "review.names_looked_at") : sorry(visit, looked_at.error());
}

Response looked(Visit& visit) {
    const auto ids = chosen(visit);
    if (ids.empty()) return sorry(visit, visit.say("review.nothing_chosen"));
    const Status stands = let_stand(visit.database, visit.places.at(0), ids, visit.actor());
    return stands ? done_at(visit, address_of(visit), "review.stands") : sorry(visit, stands.error());
}

}  // namespace

Routes review_pages() {
    return {{"GET", "/boards/{}/review", Access::viewer, show_review},
            {"POST", "/boards/{}/review/proposals", Access::controller, settle_proposals},
            {"POST", "/boards/{}/review/links", Access::controller, settle_links},
            {"POST", "/boards/{}/review/names", Access::controller, names_looked_at},
            {"POST", "/boards/{}/review/looked", Access::controller, looked}};
}

}  // namespace riskbild::hub
