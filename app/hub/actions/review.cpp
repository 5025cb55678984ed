#include "app/hub/actions/review.hpp"

#include <algorithm>

#include "app/hub/actions/import_documents.hpp"
#include "app/hub/actions/likely_names.hpp"
#include "app/hub/store/looked_at.hpp"
#include "app/hub/store/sheet_files.hpp"
#include "core/base/text.hpp"
#include "core/import/fingerprint.hpp"

namespace riskbild::hub {
namespace {

// Made of what is said and not of where: a row more above it does not make it another.
std::string id_of(const import::Diagnostic& warning) {
    std::string told = warning.code;
    for (const import::Detail& detail : warning.details) told += "\n" + detail.name + "=" + detail.text;
    return import::fingerprint(told);
}

std::string id_of(const std::string& document, const plan::Contradiction& contradiction) {
    return import::fingerprint(document + "\n" + contradiction.what + "\n" + text::join(contradiction.values, "\n"));
}

// The same fact of the same sentence may stand in two rows, the same warning in many.
template <class Item>
bool is_new(const std::vector<Item>& items, const std::string& id, std::set<std::string>& ids) {
    return items.size() < 10'000 && ids.insert(id).second;
}

std::vector<Contradicting> contradictions_of(const plan::Board& board) {
    std::vector<Contradicting> all;
    std::set<std::string> ids;
    for (const plan::Document& document : board.documents)
        for (const plan::Contradiction& each : document.contradictions)
            if (const std::string id = id_of(document.id, each); is_new(all, id, ids))
                all.push_back({id, document.id, each});
    return all;
}

std::vector<Warned> each_once(const std::vector<import::Diagnostic>& warnings) {
    std::vector<Warned> all;
    std::set<std::string> ids;
    for (const import::Diagnostic& each : warnings)
        if (const std::string id = id_of(each); each.code != "likely_name" && is_new(all, id, ids))
            all.push_back({id, each});
    return all;
}

bool has(const Review& review, const std::string& id) {
    const auto is_it = [&](const auto& item) { return item.id == id; };
    return std::ranges::any_of(review.contradictions, is_it) || std::ranges::any_of(review.warnings, is_it) ||
           std::ranges::any_of(review.proposals, [&](const KeptProposal& each) { return each.proposal.id == id; });
}

std::set<std::string> files_of(const Review& review, const std::vector<std::string>& ids) {
    std::set<std::string> hashes;
    for (const KeptProposal& each : review.proposals) {
        if (std::ranges::find(ids, each.proposal.id) == ids.end()) continue;
        const auto& documents = review.links.board.documents;
        const auto from = std::ranges::find(documents, each.proposal.document, &plan::Document::id);
        if (from != documents.end()) hashes.insert(from->sha256);
    }
    return hashes;
}

}  // namespace

Result<Review> review_of(sqlite::Database& database, const std::string& board) {
    auto links = links_of(database, board);
    if (!links) return links.error();
    auto names = names_to_look_at(database, board);
    if (!names) return names.error();
    auto proposals = proposals_of(database, board);
    if (!proposals) return proposals.error();
    const auto warnings = kept_warnings(database, board);
    if (!warnings) return warnings.error();
    auto looked = looked_at(database, board);
    if (!looked) return looked.error();
    Review review{*std::move(links), *std::move(names), *std::move(proposals), {}, each_once(*warnings), {}};
    review.contradictions = contradictions_of(review.links.board);
    review.looked = *std::move(looked);
    return review;
}

Status let_stand(sqlite::Database& database, const std::string& board, const std::vector<std::string>& ids,
                 const Actor& actor) {
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    const auto review = review_of(database, board);
    if (!review) return review.error();
    for (const std::string& id : ids) {
        if (!has(*review, id)) return Error{ErrorKind::usage, "There is nothing to look at called '" + id + "'"};
        if (Status put = put_looked_at(database, board, id); !put) return put;
    }
    if (Status noted = record(database, actor, {"look over findings", board, text::join(ids, " ")}); !noted)
        return noted;
    return transaction->commit();
}

Result<Struck> strike_and_read(sqlite::Database& database, const std::string& data, const std::string& board,
                               const std::vector<std::string>& ids, Stroke stroke, const Actor& actor) {
    const auto turn = turn_to_read();
    if (!turn) return turn.error();
    const auto review = review_of(database, board);
    if (!review) return review.error();
    if (Status struck = strike_proposals(database, board, ids, stroke, actor); !struck) return struck.error();
    Struck outcome;
    for (const std::string& sha256 : files_of(*review, ids)) {
        const Status read = read_again(*turn, database, data, board, sha256, actor);
        if (!read && read.error().kind != ErrorKind::not_found) return read.error();
        if (!read) outcome.was_read = false;
    }
    return outcome;
}

}  // namespace riskbild::hub
