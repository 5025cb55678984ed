#include "app/hub/pages/review.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/hub/actions/likely_names.hpp"
#include "app/hub/actions/readiness.hpp"
#include "app/hub/actions/review.hpp"
#include "app/hub/actions/strikes.hpp"
#include "app/hub/pages/board_opened.hpp"
#include "app/hub/pages/review_view.hpp"

namespace riskbild::hub {
namespace {

using http::Response;
using nlohmann::json;

std::string address_of(const Visit& visit) {
    return "/boards/" + percent_encoded(visit.places.at(0)) + "/review";
}

Response show_review(Visit& visit) {
    const auto opened = opened_board(visit);
    if (!opened) return sorry(visit, opened.error());
    const auto review = review_of(visit.database, visit.places.at(0));
    if (!review) return sorry(visit, review.error());
    const auto left = unsettled(visit.database, visit.places.at(0));
    if (!left) return sorry(visit, left.error());
    auto data = review_json(visit, *opened, *review, *left);
    return data ? see(visit, "review", *std::move(data)) : sorry(visit, data.error());
}

// Those that are ticked; a button that stands for a single thing names it.
std::vector<std::string> chosen(const Visit& visit) {
    return visit.form.all("id");
}

Result<Struck> stroke(Visit& visit, const std::vector<std::string>& ids, Stroke stroke) {
    return strike_and_read(visit.database, visit.house.folder.path(), visit.places.at(0), ids, stroke, visit.actor());
}

Response sorry_to_stroke(const Visit& visit, const Error& error) {
    if (error.kind == ErrorKind::input) return sorry(visit, visit.say("review.cannot_be_without"));
    return sorry(visit, error);
}

Response one_stroke(Visit& visit, Stroke which) {
    const auto ids = chosen(visit);
    if (ids.empty()) return sorry(visit, visit.say("review.nothing_chosen"));
    const auto struck = stroke(visit, ids, which);
    if (!struck) return sorry_to_stroke(visit, struck.error());
    if (!struck->was_read) return done_at(visit, address_of(visit), "review.struck_later");
    return done_at(visit, address_of(visit), which == Stroke::strike ? "review.struck" : "review.restored");
}

// With a fact that was struck others may have gone.
Status let_stand_what_is_there(Visit& visit, std::vector<std::string> ids) {
    const auto review = review_of(visit.database, visit.places.at(0));
    if (!review) return review.error();
    std::erase_if(ids, [&](const std::string& id) { return !review->has(id); });
    if (ids.empty()) return done();
    return let_stand(visit.database, visit.places.at(0), ids, visit.actor());
}

// Of those that the page showed, what is ticked stands and the rest is struck.
Response save_proposals(Visit& visit) {
    const auto kept = chosen(visit);
    auto unticked = visit.form.all("shown");
    if (unticked.empty()) return sorry(visit, visit.say("review.nothing_chosen"));
    std::erase_if(unticked, [&](const std::string& id) { return std::ranges::find(kept, id) != kept.end(); });
    bool was_read = true;
    if (!unticked.empty()) {
        const auto struck = stroke(visit, unticked, Stroke::strike);
        if (!struck) return sorry_to_stroke(visit, struck.error());
        was_read = struck->was_read;
    }
    if (const Status stands = let_stand_what_is_there(visit, kept); !stands) return sorry(visit, stands.error());
    const char* said = unticked.empty() ? "review.stands" : was_read ? "review.struck" : "review.struck_later";
    return done_at(visit, address_of(visit), said);
}

Response settle_proposals(Visit& visit) {
    const std::string verdict = visit.form.text("verdict");
    if (verdict == "strike") return one_stroke(visit, Stroke::strike);
    if (verdict == "restore") return one_stroke(visit, Stroke::restore);
    return save_proposals(visit);
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
