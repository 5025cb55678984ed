// /boards/{}/picture: a page of the board's wall beside the form where its texts are written.
#pragma once

#include "app/hub/web/router.hpp"

namespace riskbild::hub {

// PNG, drawn as a closed room would see the board now. The query says which page: `page`, a name of the wall, "now" if
// unsaid; or `text`, one that the form writes, for the part of its page where that row stands. It may besides say a
// look (actions/preview_look.hpp).
Routes board_picture_pages();

}  // namespace riskbild::hub
