// /boards/{}/texts: the short texts of the wall, all of a document's in one form.
#pragma once

#include "app/hub/web/router.hpp"

namespace riskbild::hub {

Routes board_texts_pages();

}  // namespace riskbild::hub
