#include "app/hub/pages/site.hpp"

#include "app/hub/pages/account.hpp"
#include "app/hub/pages/board.hpp"
#include "app/hub/pages/board_calendar.hpp"
#include "app/hub/pages/board_check_ins.hpp"
#include "app/hub/pages/board_decision.hpp"
#include "app/hub/pages/board_picture.hpp"
#include "app/hub/pages/board_texts.hpp"
#include "app/hub/pages/board_visibility.hpp"
#include "app/hub/pages/boards.hpp"
#include "app/hub/pages/channel.hpp"
#include "app/hub/pages/channels.hpp"
#include "app/hub/pages/display.hpp"
#include "app/hub/pages/displays.hpp"
#include "app/hub/pages/document_removal.hpp"
#include "app/hub/pages/draft.hpp"
#include "app/hub/pages/guide.hpp"
#include "app/hub/pages/history.hpp"
#include "app/hub/pages/log.hpp"
#include "app/hub/pages/pair_display.hpp"
#include "app/hub/pages/people.hpp"
#include "app/hub/pages/prepare_display.hpp"
#include "app/hub/pages/preview.hpp"
#include "app/hub/pages/publish.hpp"
#include "app/hub/pages/review.hpp"
#include "app/hub/pages/sign_in.hpp"
#include "app/hub/pages/start.hpp"
#include "app/hub/pages/upload.hpp"

namespace riskbild::hub {

Routes all_pages() {
    Routes everything;
    const auto add = [&everything](const Routes& some) {
        everything.insert(everything.end(), some.begin(), some.end());
    };
    add(account_pages());
    add(draft_pages());
    add(guide_pages());
    add(pair_display_pages());  // before those of one display
    add(prepare_display_pages());
    add(display_pages());
    add(displays_pages());
    add(people_pages());
    add(preview_pages());
    add(review_pages());
    add(sign_in_pages());
    add(start_pages());
    add(upload_pages());
    add(channel_pages());
    add(channels_pages());
    add(history_pages());
    add(log_pages());
    add(publish_pages());
    add(boards_pages());
    add(board_pages());
    add(board_picture_pages());
    add(board_texts_pages());
    add(board_visibility_pages());
    add(board_decision_pages());
    add(board_calendar_pages());
    add(board_check_ins_pages());
    add(document_removal_pages());
    return everything;
}

}  // namespace riskbild::hub
