#include "app/hub/actions/arrangement_decision.hpp"

#include "app/hub/actions/likely_names.hpp"
#include "app/hub/actions/names_of.hpp"
#include "app/hub/actions/written_words.hpp"
#include "app/hub/store/audit_details.hpp"
#include "app/hub/store/boards.hpp"
#include "core/plan/names.hpp"

namespace riskbild::hub {
namespace {

using plan::DecisionState;

Status check(const plan::Decision& decision, Date today) {
    const bool decided = decision.state == DecisionState::decided;
    if (!decided && (decision.date || !decision.paragraph.empty()))
        return Error{ErrorKind::usage, "Only a decision has a date and a paragraph; nothing was changed"};
    if (decided && (!decision.date || decision.date->day == 0))
        return Error{ErrorKind::usage, "A decision needs its date; nothing was changed"};
    if (decided && first_day(*decision.date) > today)
        return Error{ErrorKind::usage, "A decision cannot be of a day to come; nothing was changed"};
    return check_written(decision.paragraph);
}

std::string detail_of(const std::string& document, const plan::Decision& decision) {
    AuditDetail state{"state", {{"document", document}, {"state", std::string(plan::name_of(decision.state))}}};
    if (decision.date) state = {"decided_on", {{"document", document}, {"date", to_iso(*decision.date)}}};
    std::vector<AuditDetail> details{std::move(state)};
    if (!decision.paragraph.empty()) details.push_back({"paragraph", {{"paragraph", decision.paragraph}}});
    return in_log(details);
}

}  // namespace

Status decide_document(sqlite::Database& database, const std::string& board, const std::string& document,
                       const plan::Decision& decision, Date today, const Actor& actor) {
    if (Status checked = check(decision, today); !checked) return checked;
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    const auto of = document_of(database, board, document);
    if (!of) return of.error();
    plan::Decision said = decision;
    said.raw.clear();  // that is the file's word
    if (Status kept = keep_decision(database, board, document, {said, of->sha256}, actor); !kept) return kept;
    return transaction->commit();
}

Status keep_decision(sqlite::Database& database, const std::string& board, const std::string& document,
                     const KeptDecision& kept, const Actor& actor) {
    if (Status put = put_board_decision(database, board, document, kept); !put) return put;
    if (Status read = read_written_names(database, board); !read) return read;
    const auto of = board_named(database, board);
    if (!of) return of.error();
    const std::string detail = detail_of(name_of_document(*of, document), kept.decision);
    return record(database, actor, {"state decision", board, detail});
}

Status follow_the_file(sqlite::Database& database, const std::string& board, const std::string& document,
                       const Actor& actor) {
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    if (const auto known = document_of(database, board, document); !known) return known.error();
    const auto of = board_named(database, board);
    if (!of) return of.error();
    if (Status removed = remove_board_decision(database, board, document); !removed) return removed;
    if (Status read = read_written_names(database, board); !read) return read;
    const std::string detail = in_log({{"as_file", {{"document", name_of_document(*of, document)}}}});
    if (Status noted = record(database, actor, {"state decision", board, detail}); !noted) return noted;
    return transaction->commit();
}

}  // namespace riskbild::hub
