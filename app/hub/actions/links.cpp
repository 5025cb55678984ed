#include "app/hub/actions/links.hpp"

#include <algorithm>

#include "app/hub/actions/names_of.hpp"
#include "app/hub/store/audit_details.hpp"
#include "app/hub/store/boards.hpp"
#include "app/hub/store/decisions.hpp"
#include "core/import/linking.hpp"

namespace riskbild::hub {
namespace {

auto linked_as(plan::Board& board, const std::string& id) {
    return std::ranges::find_if(board.links,
                                [&](const plan::Link& link) { return import::link_id(link.from, link.to) == id; });
}

// Also one that was rejected: whoever says so again has changed their mind.
std::optional<plan::Link> suggested_as(const Links& links, const std::string& id) {
    for (const auto& rejected : {links.rejected, std::set<std::string>{}})
        for (const import::SuggestedLink& link : import::suggest_links(links.board, rejected))
            if (link.id == id) return link.link(true);
    return std::nullopt;
}

AuditDetail joined_risks(Links& links, const std::string& id) {
    const auto known = linked_as(links.board, id);
    const auto link = known == links.board.links.end() ? suggested_as(links, id) : std::optional(*known);
    if (!link) return {"risks", {{"risks", id}}};
    return {"risks",
            {{"risks", title_of_risk(links.board, link->to) + " = " + title_of_risk(links.board, link->from)}}};
}

Error unknown(const std::string& id, const std::string& board) {
    return {ErrorKind::usage, "'" + id + "' is no suggested link of '" + board + "'; 'riskbild-hub links --data DIR " +
                                  board + "' lists them. Nothing was changed"};
}

Status confirm(sqlite::Database& database, Links& links, const std::string& id) {
    if (const auto known = linked_as(links.board, id); known != links.board.links.end()) {
        known->confirmed = true;
        return done();
    }
    const auto link = suggested_as(links, id);
    if (!link) return unknown(id, links.board.key);
    links.board.links.push_back(*link);
    links.rejected.erase(id);
    return remove_rejected_link(database, links.board.key, id);
}

Status reject(sqlite::Database& database, Links& links, const std::string& id) {
    const auto known = linked_as(links.board, id);
    if (known == links.board.links.end() && !suggested_as(links, id)) return unknown(id, links.board.key);
    if (known != links.board.links.end()) links.board.links.erase(known);
    links.rejected.insert(id);
    return put_rejected_link(database, links.board.key, id);
}

}  // namespace

Result<Links> links_of(sqlite::Database& database, const std::string& key) {
    auto board = board_named(database, key);
    if (!board) return board.error();
    auto rejected = rejected_links(database, key);
    if (!rejected) return rejected.error();
    return Links{*std::move(board), *std::move(rejected)};
}

Status decide_links(sqlite::Database& database, const std::string& key, const std::vector<std::string>& ids,
                    Verdict verdict, const Actor& actor) {
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    auto links = links_of(database, key);
    if (!links) return links.error();
    std::vector<AuditDetail> details;
    for (const std::string& id : ids) {
        details.push_back(joined_risks(*links, id));
        const Status decided =
            verdict == Verdict::confirm ? confirm(database, *links, id) : reject(database, *links, id);
        if (!decided) return decided;
    }
    if (Status put = put_board(database, links->board, actor.now); !put) return put;
    const std::string action = verdict == Verdict::confirm ? "confirm link" : "reject link";
    if (Status noted = record(database, actor, {action, key, in_log(details)}); !noted) return noted;
    return transaction->commit();
}

}  // namespace riskbild::hub
