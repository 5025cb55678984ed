// The guides of assets/guides, for whoever comes: /guide lists them, /guide/controller.sv.md is one of them and
// /guide/upload.sv.png one of their pictures, so that links between the files lead right in the source tree too.
#pragma once

#include "app/hub/web/router.hpp"

namespace riskbild::hub {

Routes guide_pages();

}  // namespace riskbild::hub
