// What the controller answers of a word or a heading on the page of a draft, and takes back.
#pragma once

#include "app/hub/web/router.hpp"

namespace riskbild::hub {

Routes draft_answer_pages();

}  // namespace riskbild::hub
