#include "app/hub/actions/calendar.hpp"

#include <algorithm>

#include "app/hub/actions/likely_names.hpp"
#include "app/hub/actions/written_words.hpp"
#include "app/hub/store/audit_details.hpp"
#include "app/hub/store/boards.hpp"
#include "app/hub/store/meetings.hpp"
#include "core/base/text.hpp"

namespace riskbild::hub {
namespace {

std::string detail_of(const plan::Meeting& meeting) {
    std::vector<AuditDetail> details{{"meeting", {{"date", to_iso(meeting.date)}}}};
    if (!meeting.reported.empty()) details.push_back({"reported", {{"reported", meeting.reported}}});
    return in_log(details);
}

}  // namespace

Status plan_meeting(sqlite::Database& database, const std::string& board, const plan::Meeting& meeting,
                    const Actor& actor) {
    if (text::letter_count(meeting.reported) > reported_letters)
        return Error{ErrorKind::usage, "What is reported to the meeting is too long; nothing was changed"};
    if (Status written = check_written(meeting.reported); !written) return written;
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    if (const auto known = board_named(database, board); !known) return known.error();
    if (Status put = put_meeting(database, board, meeting); !put) return put;
    if (Status read = read_written_names(database, board); !read) return read;
    if (Status noted = record(database, actor, {"plan meeting", board, detail_of(meeting)}); !noted) return noted;
    return transaction->commit();
}

Status cancel_meeting(sqlite::Database& database, const std::string& board, std::int64_t id, const Actor& actor) {
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    const auto meetings = meetings_of(database, board);
    if (!meetings) return meetings.error();
    const auto found = std::ranges::find(*meetings, id, &KeptMeeting::id);
    if (found == meetings->end()) return Error{ErrorKind::not_found, "Board '" + board + "' has no such meeting"};
    if (Status removed = remove_meeting(database, board, id); !removed) return removed;
    if (Status read = read_written_names(database, board); !read) return read;
    if (Status noted = record(database, actor, {"remove meeting", board, detail_of(found->meeting)}); !noted)
        return noted;
    return transaction->commit();
}

}  // namespace riskbild::hub
