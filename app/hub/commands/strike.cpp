#include <nlohmann/json.hpp>

#include "app/hub/actions/data_folder.hpp"
#include "app/hub/actions/sheets.hpp"
#include "app/hub/actions/strikes.hpp"
#include "app/hub/commands/commands.hpp"
#include "app/hub/commands/console.hpp"
#include "app/hub/report/report.hpp"
#include "app/hub/store/boards.hpp"
#include "core/base/text.hpp"

namespace riskbild::hub {
namespace {

using json = nlohmann::ordered_json;

json as_json(const std::vector<KeptProposal>& proposals) {
    json all = json::array();
    for (const auto& [proposal, struck] : proposals)
        all.push_back({{"id", proposal.id},
                       {"document", proposal.document},
                       {"kind", proposal.kind},
                       {"fact", proposal.fact},
                       {"sentence", proposal.sentence},
                       {"struck", struck}});
    return {{"proposals", std::move(all)}};
}

std::string as_text(const std::vector<KeptProposal>& proposals, const std::string& board, Report report) {
    if (proposals.empty())
        report.line(report.say("no_proposals"));
    else
        report.line(report.say("proposals", {{"count", std::to_string(proposals.size())}, {"board", board}}));
    for (const auto& [proposal, struck] : proposals) {
        report.line(
            report.say(struck ? "struck_proposal" : "proposal", {{"id", proposal.id}, {"fact", proposal.fact}}));
        report.line(report.say("sentence", {{"sentence", text::collapse_spaces(proposal.sentence)}}), 4);
    }
    return std::move(report).take();
}

}  // namespace

Status list_proposals(const Call& call, const std::string& board) {
    auto database = DataFolder(call.data).database();
    if (!database) return database.error();
    if (const auto known = board_named(*database, board); !known) return known.error();
    const auto proposals = proposals_of(*database, board);
    if (!proposals) return proposals.error();
    const auto words = read_messages(decision_words);
    if (!words) return words.error();
    if (call.manner.form == Printed::json)
        print_json(as_json(*proposals));
    else
        print(as_text(*proposals, board, Report(*words, call.manner.language)));
    return done();
}

Status settle_proposals(const Call& call, const std::string& board, const std::vector<std::string>& ids,
                        Stroke stroke) {
    auto database = DataFolder(call.data).database();
    if (!database) return database.error();
    const auto words = read_messages(decision_words);
    if (!words) return words.error();
    const auto struck = strike_and_read(*database, call.data, board, ids, stroke, actor_at_the_console());
    if (!struck) return struck.error();
    const std::string done_now = stroke == Stroke::strike ? "proposals_struck" : "proposals_restored";
    const std::string said = struck->was_read ? done_now : done_now + "_later";
    print(Report(*words, call.manner.language).say(said, {{"ids", text::join(ids, ", ")}}));
    return done();
}

}  // namespace riskbild::hub
