#include <nlohmann/json.hpp>

#include "app/hub/actions/data_folder.hpp"
#include "app/hub/actions/links.hpp"
#include "app/hub/actions/sheets.hpp"
#include "app/hub/commands/commands.hpp"
#include "app/hub/commands/console.hpp"
#include "app/hub/report/report.hpp"
#include "core/base/text.hpp"
#include "core/import/linking.hpp"

namespace riskbild::hub {
namespace {

using json = nlohmann::ordered_json;
using import::LinkedRisk;
using import::SuggestedLink;

// 'Internkontrollplan 2023, helår, samlad riskbild'.
std::string name_of_list(const plan::Board& board, const LinkedRisk& linked) {
    const plan::Plan* plan = plan::plan_of(board, *linked.document);
    std::vector<std::string> names;
    if (plan) names.push_back(plan->name + (plan->year != 0 ? " " + std::to_string(plan->year) : ""));
    for (const std::string& more : {linked.document->cycle.raw, linked.risk->part})
        if (!more.empty()) names.push_back(more);
    return text::join(names, ", ");
}

// Where an id of a confirmed link was stated last.
LinkedRisk stated_last(const plan::Board& board, const std::string& risk) {
    for (auto document = board.documents.rbegin(); document != board.documents.rend(); ++document)
        if (const plan::RiskStatement* statement = plan::statement_of(*document, risk)) return {&*document, statement};
    return {};
}

class LinkReport {
public:
    LinkReport(const plan::Board& board, const import::Messages& words, import::Language language)
        : board_(board), report_(words, language) {}

    std::string text(const std::vector<SuggestedLink>& links) && {
        report_.line(links.empty() ? report_.say("no_links")
                                   : report_.say("links", {{"count", std::to_string(links.size())}}));
        for (const SuggestedLink& link : links) add(link);
        add_confirmed();
        return std::move(report_).take();
    }
    std::string reasons(const SuggestedLink& link) const {
        std::vector<std::string> said;
        for (const import::Reason& reason : link.reasons) said.push_back(report_.say(reason.code, reason.details));
        return text::join(said, ", ");
    }

private:
    void add(const SuggestedLink& link) {
        report_.line(
            report_.say("link", {{"id", link.id}, {"score", std::to_string(link.score)}, {"reasons", reasons(link)}}));
        add(link.earlier);
        add(link.later);
    }
    void add(const LinkedRisk& linked) {
        if (linked.risk == nullptr) return;
        report_.line(report_.say("linked_risk", {{"list", name_of_list(board_, linked)},
                                                 {"title", text::collapse_spaces(linked.risk->title)}}),
                     4);
    }
    void add_confirmed() {
        if (board_.links.empty()) return;
        report_.line(report_.say("confirmed_links"));
        for (const plan::Link& link : board_.links) {
            report_.line(report_.say("confirmed_link", {{"id", import::link_id(link.from, link.to)}}));
            for (const std::string& risk : {link.to, link.from}) add(stated_last(board_, risk));
        }
    }

    const plan::Board& board_;
    Report report_;
};

json as_json(const plan::Board& board, const LinkedRisk& linked) {
    return {{"risk", linked.risk->risk},
            {"title", linked.risk->title},
            {"document", linked.document->id},
            {"list", name_of_list(board, linked)}};
}

json as_json(const plan::Board& board, const std::vector<SuggestedLink>& links, const LinkReport& report) {
    json all = {{"suggested", json::array()}, {"confirmed", json::array()}};
    for (const SuggestedLink& link : links)
        all["suggested"].push_back({{"id", link.id},
                                    {"score", link.score},
                                    {"reasons", report.reasons(link)},
                                    {"earlier", as_json(board, link.earlier)},
                                    {"later", as_json(board, link.later)}});
    for (const plan::Link& link : board.links)
        all["confirmed"].push_back({{"id", import::link_id(link.from, link.to)}, {"from", link.from}, {"to", link.to}});
    return all;
}

}  // namespace

Status list_links(const Call& call, const std::string& board) {
    auto database = DataFolder(call.data).database();
    if (!database) return database.error();
    const auto links = links_of(*database, board);
    if (!links) return links.error();
    const auto words = read_messages(decision_words);
    if (!words) return words.error();
    const auto suggested = import::suggest_links(links->board, links->rejected);
    LinkReport report(links->board, *words, call.manner.language);
    if (call.manner.form == Printed::json)
        print_json(as_json(links->board, suggested, report));
    else
        print(std::move(report).text(suggested));
    return done();
}

Status settle_links(const Call& call, const std::string& board, const std::vector<std::string>& ids, Verdict verdict) {
    auto database = DataFolder(call.data).database();
    if (!database) return database.error();
    const auto words = read_messages(decision_words);
    if (!words) return words.error();
    if (Status decided = decide_links(*database, board, ids, verdict, actor_at_the_console()); !decided) return decided;
    const char* said = verdict == Verdict::confirm ? "links_confirmed" : "links_rejected";
    print(Report(*words, call.manner.language).say(said, {{"ids", text::join(ids, ", ")}}));
    return done();
}

}  // namespace riskbild::hub
