#include "app/hub/pages/review_view.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/hub/actions/sheets.hpp"
#include "app/hub/pages/findings.hpp"
#include "app/hub/pages/next_steps.hpp"
#include "app/hub/pages/review_proposals.hpp"
#include "app/hub/report/check_lines.hpp"
#include "core/base/text.hpp"
#include "core/import/linking.hpp"

namespace riskbild::hub {
namespace {

using nlohmann::json;

constexpr std::size_t most_rows = 200;  // of one kind on the page; what is settled makes room for more

struct Said {
    const Visit& visit;
    const ReportWords& words;
    Report places;     // 'plan.xlsx, fliken Risker, cell C7'
    Report decisions;  // reasons of links
};

// 'Internkontrollplan 2023, helår, samlad riskbild'.
std::string list_of(const plan::Board& board, const import::LinkedRisk& linked) {
    const plan::Plan* plan = plan::plan_of(board, *linked.document);
    std::vector<std::string> names;
    if (plan != nullptr) names.push_back(plan->name + (plan->year != 0 ? " " + std::to_string(plan->year) : ""));
    for (const std::string& more : {linked.document->cycle.raw, linked.risk->part}) names.push_back(more);
    std::erase(names, std::string());
    return text::join(names, ", ");
}

json risk_of(const plan::Board& board, const import::LinkedRisk& linked) {
    return {{"title", short_of(linked.risk->title, 300)}, {"list", list_of(board, linked)}};
}

std::string reasons_of(const Said& said, const import::SuggestedLink& link) {
    std::vector<std::string> reasons;
    for (const import::Reason& each : link.reasons) reasons.push_back(said.decisions.say(each.code, each.details));
    return text::join(reasons, ", ");
}

json suggested_links(const Said& said, const Review& review) {
    json rows = json::array();
    const plan::Board& board = review.links.board;
    for (const import::SuggestedLink& link : import::suggest_links(board, review.links.rejected)) {
        if (rows.size() == most_rows) break;
        rows.push_back({{"id", link.id},
                        {"score", said.visit.say("review.score", {{"score", std::to_string(link.score)}})},
                        {"reasons", reasons_of(said, link)},
                        {"earlier", risk_of(board, link.earlier)},
                        {"later", risk_of(board, link.later)}});
    }
    return rows;
}

std::string title_of(const plan::Board& board, const std::string& risk) {
    for (auto document = board.documents.rbegin(); document != board.documents.rend(); ++document)
        if (const plan::RiskStatement* stated = plan::statement_of(*document, risk))
            return short_of(stated->title, 300);
    return risk;
}

json confirmed_links(const Review& review) {
    json rows = json::array();
    const plan::Board& board = review.links.board;
    for (const plan::Link& link : board.links) {
        if (rows.size() == most_rows) break;
        rows.push_back({{"id", import::link_id(link.from, link.to)},
                        {"earlier", title_of(board, link.to)},
                        {"later", title_of(board, link.from)}});
    }
    return rows;
}

json contradictions(const Said& said, const Review& review, bool open) {
    json rows = json::array();
    for (const Contradicting& each : review.contradictions)
        if (review.is_open(each.id) == open && rows.size() < most_rows)
            rows.push_back({{"id", each.id},
                            {"what", each.contradiction.what},
                            {"values", each.contradiction.values},
                            {"place", said.places.place(each.contradiction.source)}});
    return rows;
}

json warnings(const Said& said, const Review& review, bool open) {
    json rows = json::array();
    for (const Warned& each : review.warnings)
        if (review.is_open(each.id) == open && rows.size() < most_rows)
            rows.push_back({{"id", each.id},
                            {"said", say_finding(said.visit, said.words, each.warning)},
                            {"place", said.places.place(each.warning.source)}});
    return rows;
}

// {rows, any}: a template asks whether there are any before it lists them.
json listed(json rows) {
    const bool any = !rows.empty();
    return {{"rows", std::move(rows)}, {"any", any}};
}

json left_to_do(const Visit& visit, const std::vector<Unsettled>& left) {
    json all = json::array();
    for (const Unsettled& each : left)
        all.push_back({{"said", visit.say(each.code, each.gaps)}, {"stops", each.stops}});
    return all;
}

}  // namespace

Result<json> review_json(const Visit& visit, const OpenedBoard& opened, const Review& review,
                         const std::vector<Unsettled>& left) {
    const auto words = read_report_words();
    if (!words) return words.error();
    const auto decisions = read_messages(decision_words);
    if (!decisions) return decisions.error();
    const import::Language language = visit.person.language;
    const Said said{visit, *words, Report(words->report, language), Report(*decisions, language)};
    const plan::Board& board = review.links.board;
    json data = board_data(visit, opened, "review");
    data["key"] = board.key;
    data["left"] = listed(left_to_do(visit, left));
    data["names"] = listed(review.names);
    data["proposals"] = open_proposals_json(visit, said.places, review);
    data["links"] = listed(suggested_links(said, review));
    data["contradictions"] = listed(contradictions(said, review, true));
    data["warnings"] = listed(warnings(said, review, true));
    data["settled_proposals"] = listed(settled_proposals_json(said.places, review));
    data["confirmed_links"] = listed(confirmed_links(review));
    data["settled_contradictions"] = listed(contradictions(said, review, false));
    data["settled_warnings"] = listed(warnings(said, review, false));
    data["any_settled"] = data["settled_proposals"]["any"].get<bool>() || data["confirmed_links"]["any"].get<bool>() ||
                          data["settled_contradictions"]["any"].get<bool>() ||
                          data["settled_warnings"]["any"].get<bool>();
    if (!left.empty()) return data;
    auto next = next_steps(visit, opened);
    if (!next) return next.error();
    data["next"] = listed(*std::move(next));
    return data;
}

}  // namespace riskbild::hub
