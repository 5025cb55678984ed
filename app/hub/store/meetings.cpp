#include "app/hub/store/meetings.hpp"

#include "app/hub/store/store.hpp"

namespace riskbild::hub {

Result<std::vector<KeptMeeting>> meetings_of(sqlite::Database& database, const std::string& board) {
    auto select = database.prepare("SELECT id, date, reported FROM meeting WHERE board = ?1 ORDER BY date, id");
    if (select) select->bind(1, board);
    return all_rows(std::move(select), [](const sqlite::Statement& row) {
        return KeptMeeting{row.number(0), {parse_date(row.text(1)).value_or(Date{}), row.text(2)}};
    });
}

Status put_meeting(sqlite::Database& database, const std::string& board, const plan::Meeting& meeting) {
    auto insert = database.prepare("INSERT INTO meeting (board, date, reported) VALUES (?1, ?2, ?3)");
    if (!insert) return insert.error();
    return insert->bind(1, board).bind(2, to_iso(meeting.date)).bind(3, meeting.reported).run();
}

Status remove_meeting(sqlite::Database& database, const std::string& board, std::int64_t id) {
    auto remove = database.prepare("DELETE FROM meeting WHERE board = ?1 AND id = ?2");
    if (!remove) return remove.error();
    return remove->bind(1, board).bind(2, id).run();
}

}  // namespace riskbild::hub
