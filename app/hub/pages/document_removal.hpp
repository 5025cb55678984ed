// Removing a document of a board, and with its last one the board: asked first, then done.
#pragma once

#include "app/hub/web/router.hpp"

namespace riskbild::hub {

Routes document_removal_pages();

}  // namespace riskbild::hub
