#include "app/hub/actions/review.hpp"

#include <algorithm>

#include "app/hub/actions/likely_names.hpp"
#include "app/hub/store/audit_details.hpp"
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

std::string detail(const import::Diagnostic& warning, std::string_view name) {
    const auto found = std::ranges::find(warning.details, name, &import::Detail::name);
    return found == warning.details.end() ? std::string{} : found->text;
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

// The importer warns of two values and keeps them as a contradiction: one thing to look at.
bool is_told_as_contradiction(const import::Diagnostic& warning, const std::vector<Contradicting>& contradictions) {
    if (warning.code != "two_values") return false;
    return std::ranges::any_of(contradictions, [&](const Contradicting& each) {
        return each.contradiction.source == warning.source &&
               each.contradiction.values ==
                   std::vector<std::string>{detail(warning, "first"), detail(warning, "second")};
    });
}

std::vector<Warned> each_once(const std::vector<import::Diagnostic>& warnings,
                              const std::vector<Contradicting>& contradictions) {
    std::vector<Warned> all;
    std::set<std::string> ids;
    for (const import::Diagnostic& each : warnings) {
        if (each.code == "likely_name" || is_told_as_contradiction(each, contradictions)) continue;
        if (const std::string id = id_of(each); is_new(all, id, ids)) all.push_back({id, each});
    }
    return all;
}

}  // namespace

bool Review::has(const std::string& id) const {
    const auto is_it = [&](const auto& item) { return item.id == id; };
    return std::ranges::any_of(contradictions, is_it) || std::ranges::any_of(warnings, is_it) ||
           std::ranges::any_of(proposals, [&](const KeptProposal& each) { return each.proposal.id == id; });
}

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
    Review review{*std::move(links), *std::move(names), *std::move(proposals), {}, {}, {}};
    review.contradictions = contradictions_of(review.links.board);
    review.warnings = each_once(*warnings, review.contradictions);
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
        if (!review->has(id)) return Error{ErrorKind::usage, "There is nothing to look at called '" + id + "'"};
        if (Status put = put_looked_at(database, board, id); !put) return put;
    }
    const std::string detail = in_log({{"findings", {{"count", std::to_string(ids.size())}}}});
    if (Status noted = record(database, actor, {"look over findings", board, detail}); !noted) return noted;
    return transaction->commit();
}

}  // namespace riskbild::hub
