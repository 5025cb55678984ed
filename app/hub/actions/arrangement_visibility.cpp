#include "app/hub/actions/arrangement_visibility.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "app/hub/actions/arrangement.hpp"
#include "app/hub/actions/plan_publication.hpp"
#include "app/hub/store/boards.hpp"
#include "app/hub/store/counts_people.hpp"
#include "core/plan/names.hpp"

namespace riskbild::hub {
namespace {

std::string in_words(const VisibilityChange& change) {
    return std::string(name_of(change.kind)) + " " + change.row + ": " + std::string(plan::name_of(change.visibility));
}

Status decide(sqlite::Database& database, const std::string& board, const VisibilityChange& change,
              const Actor& actor) {
    const KeptVisibility kept{change.kind, change.row, change.of_text, change.visibility};
    if (Status put = put_visibility(database, board, kept); !put) return put;
    return record(database, actor, {"decide who may see", board, in_words(change)});
}

Status decide(sqlite::Database& database, const std::string& board, const plan::Document& document,
              const PeopleChange& change, const Actor& actor) {
    const auto found = std::ranges::find(document.measurements, change.measurement, &plan::Measurement::id);
    if (found == document.measurements.end())
        return Error{ErrorKind::input, "There is no measurement '" + change.measurement + "'; nothing was changed"};
    if (Status put = put_counts_people(database, board, hash_of_measured(*found), change.counts_people); !put)
        return put;
    const std::string detail = change.measurement + ": " + (change.counts_people ? "people or cases" : "neither");
    return record(database, actor, {"decide what is counted", board, detail});
}

// Commits, with the plans cancelled that show more than may be shown after it.
Result<int> settle(sqlite::Database& database, sqlite::Transaction& transaction, const std::string& board,
                   const Actor& actor) {
    auto cancelled = cancel_untold_plans(database, board, actor);
    if (!cancelled) return cancelled;
    if (const Status committed = transaction.commit(); !committed) return committed.error();
    return cancelled;
}

}  // namespace

Result<int> decide_visibility(sqlite::Database& database, const std::string& board, const std::string& document,
                              const std::vector<VisibilityChange>& changes, const Actor& actor) {
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    const auto of = document_of(database, board, document);
    if (!of) return of.error();
    std::set<std::pair<std::string, std::string>> standing;
    for (const BoardRow& row : rows_of(*of)) standing.emplace(row.row, row.of_text);
    for (const VisibilityChange& change : changes) {
        if (!standing.contains({change.row, change.of_text}))
            return Error{ErrorKind::input, "'" + change.row + "' says something else since; nothing was changed"};
        if (const Status decided = decide(database, board, change, actor); !decided) return decided.error();
    }
    return settle(database, *transaction, board, actor);
}

Result<int> decide_people(sqlite::Database& database, const std::string& board, const std::string& document,
                          const std::vector<PeopleChange>& changes, const Actor& actor) {
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    const auto of = document_of(database, board, document);
    if (!of) return of.error();
    for (const PeopleChange& change : changes)
        if (const Status decided = decide(database, board, *of, change, actor); !decided) return decided.error();
    return settle(database, *transaction, board, actor);
}

}  // namespace riskbild::hub
