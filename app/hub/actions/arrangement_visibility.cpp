#include "app/hub/actions/arrangement_visibility.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "app/hub/actions/arrangement.hpp"
#include "app/hub/actions/plan_publication.hpp"
#include "app/hub/store/audit_details.hpp"
#include "app/hub/store/boards.hpp"
#include "app/hub/store/counts_people.hpp"
#include "core/plan/names.hpp"

namespace riskbild::hub {
namespace {

std::string detail_of(const VisibilityChange& change, const std::string& heading) {
    return in_log({{"seen",
                    {{"kind", std::string(name_of(change.kind))},
                     {"row", heading},
                     {"seen", std::string(plan::name_of(change.visibility))}}}});
}

Status decide(sqlite::Database& database, const std::string& board, const VisibilityChange& change,
              const std::string& heading, const Actor& actor) {
    const KeptVisibility kept{change.kind, change.row, change.of_text, change.visibility};
    if (Status put = put_visibility(database, board, kept); !put) return put;
    return record(database, actor, {"decide who may see", board, detail_of(change, heading)});
}

Status decide(sqlite::Database& database, const std::string& board, const plan::Document& document,
              const PeopleChange& change, const Actor& actor) {
    const auto found = std::ranges::find(document.measurements, change.of_measured, hash_of_measured);
    if (found == document.measurements.end())
        return Error{ErrorKind::input, "A measurement says something else since; nothing was changed"};
    if (Status put = put_counts_people(database, board, change.of_measured, change.counts_people); !put) return put;
    const char* code = change.counts_people ? "people" : "no_people";
    const std::string detail = in_log({{code, {{"measurement", found->what}}}});
    return record(database, actor, {"decide what is counted", board, detail});
}

Status decide_all(sqlite::Database& database, const std::string& board, const plan::Document& document,
                  const std::vector<VisibilityChange>& changes, const Actor& actor) {
    std::map<std::pair<std::string, std::string>, std::string> headings;
    for (const BoardRow& row : rows_of(document)) headings.emplace(std::pair(row.row, row.of_text), row.heading);
    for (const VisibilityChange& change : changes) {
        const auto standing = headings.find({change.row, change.of_text});
        if (standing == headings.end())
            return Error{ErrorKind::input, "'" + change.row + "' says something else since; nothing was changed"};
        if (Status decided = decide(database, board, change, standing->second, actor); !decided) return decided;
    }
    return done();
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
    return decide_rows(database, board, document, {changes, {}}, actor);
}

Result<int> decide_rows(sqlite::Database& database, const std::string& board, const std::string& document,
                        const RowChanges& changes, const Actor& actor) {
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    const auto of = document_of(database, board, document);
    if (!of) return of.error();
    if (const Status decided = decide_all(database, board, *of, changes.visibility, actor); !decided)
        return decided.error();
    for (const PeopleChange& change : changes.people)
        if (const Status decided = decide(database, board, *of, change, actor); !decided) return decided.error();
    return settle(database, *transaction, board, actor);
}

}  // namespace riskbild::hub
