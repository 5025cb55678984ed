// Signing in and out, and the language before one has signed in.
#pragma once

#include "app/hub/web/router.hpp"

namespace riskbild::hub {

Routes sign_in_pages();

}  // namespace riskbild::hub
