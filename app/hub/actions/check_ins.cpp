#include "app/hub/actions/check_ins.hpp"

#include <algorithm>

#include "app/hub/actions/likely_names.hpp"
#include "app/hub/actions/names_of.hpp"
#include "app/hub/actions/written_words.hpp"
#include "app/hub/store/audit_details.hpp"
#include "app/hub/store/boards.hpp"
#include "app/hub/store/check_ins.hpp"
#include "core/base/text.hpp"
#include "core/plan/names.hpp"

namespace riskbild::hub {
namespace {

std::string detail_of(const plan::Board& board, const plan::CheckIn& it) {
    std::vector<AuditDetail> details{{"check_in",
                                      {{"risk", title_of_risk(board, it.risk)},
                                       {"date", to_iso(it.date)},
                                       {"status", std::string(plan::name_of(it.status.value))}}}};
    if (!it.line.empty()) details.push_back({"line", {{"line", it.line}}});
    return in_log(details);
}

Status check(const plan::CheckIn& it, const plan::Board& board, Date today) {
    if (std::ranges::find(board.risks, it.risk) == board.risks.end())
        return Error{ErrorKind::usage, "Board '" + board.key + "' has no risk '" + it.risk + "'"};
    if (it.date > today) return Error{ErrorKind::usage, "A check-in cannot be of a day to come; nothing was changed"};
    if (text::letter_count(it.line) > check_in_letters)
        return Error{ErrorKind::usage, "The line of the check-in is too long; nothing was changed"};
    return check_written(it.line);
}

}  // namespace

Status check_in(sqlite::Database& database, const std::string& board, const plan::CheckIn& check_in, Date today,
                const Actor& actor) {
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    const auto of = board_named(database, board);
    if (!of) return of.error();
    if (Status checked = check(check_in, *of, today); !checked) return checked;
    if (Status put = put_check_in(database, board, check_in); !put) return put;
    if (Status read = read_written_names(database, board); !read) return read;
    if (Status noted = record(database, actor, {"check in", board, detail_of(*of, check_in)}); !noted) return noted;
    return transaction->commit();
}

Status take_back_check_in(sqlite::Database& database, const std::string& board, std::int64_t id, const Actor& actor) {
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    const auto of = board_named(database, board);
    if (!of) return of.error();
    const auto all = check_ins_of(database, board);
    if (!all) return all.error();
    const auto found = std::ranges::find(*all, id, &KeptCheckIn::id);
    if (found == all->end()) return Error{ErrorKind::not_found, "Board '" + board + "' has no such check-in"};
    if (Status removed = remove_check_in(database, board, id); !removed) return removed;
    if (Status read = read_written_names(database, board); !read) return read;
    if (Status noted = record(database, actor, {"remove check-in", board, detail_of(*of, found->check_in)}); !noted)
        return noted;
    return transaction->commit();
}

}  // namespace riskbild::hub
