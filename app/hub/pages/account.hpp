// One's own account: language, password, where one is signed in. And the language of who has none.
#pragma once

#include "app/hub/web/router.hpp"

namespace riskbild::hub {

Routes account_pages();

}  // namespace riskbild::hub
