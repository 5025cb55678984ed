#include "app/hub/store/check_ins.hpp"

#include "app/hub/store/store.hpp"
#include "core/plan/names.hpp"

namespace riskbild::hub {
namespace {

KeptCheckIn read_check_in(const sqlite::Statement& row) {
    const auto status = plan::from_name<plan::FollowsPlan>(row.text(3)).value_or(plan::FollowsPlan::not_stated);
    return {row.number(0), {row.text(1), parse_date(row.text(2)).value_or(Date{}), {status, ""}, row.text(4)}};
}

}  // namespace

Result<std::vector<KeptCheckIn>> check_ins_of(sqlite::Database& database, const std::string& board) {
    auto select = database.prepare(
        "SELECT id, risk, date, status, line FROM check_in WHERE board = ?1 "
        "ORDER BY date DESC, id DESC");
    if (select) select->bind(1, board);
    return all_rows(std::move(select), read_check_in);
}

Status put_check_in(sqlite::Database& database, const std::string& board, const plan::CheckIn& check_in) {
    auto insert =
        database.prepare("INSERT INTO check_in (board, risk, date, status, line) VALUES (?1, ?2, ?3, ?4, ?5)");
    if (!insert) return insert.error();
    insert->bind(1, board).bind(2, check_in.risk).bind(3, to_iso(check_in.date));
    return insert->bind(4, plan::name_of(check_in.status.value)).bind(5, check_in.line).run();
}

Status remove_check_in(sqlite::Database& database, const std::string& board, std::int64_t id) {
    auto remove = database.prepare("DELETE FROM check_in WHERE board = ?1 AND id = ?2");
    if (!remove) return remove.error();
    return remove->bind(1, board).bind(2, id).run();
}

}  // namespace riskbild::hub
