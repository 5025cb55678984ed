// The wall as it will look, on any screen: pages, pictures, and the PDF for the meeting.
#pragma once

#include "app/hub/web/router.hpp"

namespace riskbild::hub {

Routes preview_pages();

}  // namespace riskbild::hub
