// /displays: all displays and how they are doing, the worst first.
#pragma once

#include "app/hub/web/router.hpp"

namespace riskbild::hub {

Routes displays_pages();

}  // namespace riskbild::hub
