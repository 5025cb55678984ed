#include "app/hub/actions/changes.hpp"

#include <algorithm>
#include <set>

#include "app/hub/store/boards.hpp"

namespace riskbild::hub {
namespace {

using Ids = std::set<std::string>;

Ids risks_of(const plan::Document& document) {
    Ids ids;
    for (const plan::RiskStatement& risk : document.risks) ids.insert(risk.risk);
    return ids;
}

std::size_t not_among(const Ids& ids, const Ids& others) {
    return static_cast<std::size_t>(
        std::ranges::count_if(ids, [&](const std::string& id) { return !others.contains(id); }));
}

DocumentChange replacing(DocumentChange change, const plan::Document& old, const plan::Document& document) {
    change.replaces = true;
    change.same_file = old.sha256 == document.sha256;
    change.replaced_as_of = old.as_of;
    change.new_risks = not_among(risks_of(document), risks_of(old));
    change.gone_risks = not_among(risks_of(old), risks_of(document));
    return change;
}

DocumentChange change_by(const std::optional<plan::Board>& stored, const plan::Board& board,
                         const plan::Document& document) {
    DocumentChange change{.board = board.key, .board_name = board.name, .new_board = !stored};
    change.risks = risks_of(document).size();
    if (!stored) return change;
    const auto old = std::ranges::find(stored->documents, document.id, &plan::Document::id);
    if (old != stored->documents.end()) return replacing(std::move(change), *old, document);
    change.new_risks = not_among(risks_of(document), Ids(stored->risks.begin(), stored->risks.end()));
    return change;
}

}  // namespace

Result<std::vector<DocumentChange>> changes_by(sqlite::Database& database, const import::Imported& imported) {
    std::vector<DocumentChange> changes;
    for (const plan::Board& board : imported.boards) {
        const auto stored = find_board(database, board.key);
        if (!stored) return stored.error();
        for (const plan::Document& document : board.documents) changes.push_back(change_by(*stored, board, document));
    }
    return changes;
}

}  // namespace riskbild::hub
