// Who runs this process.
#pragma once

namespace riskbild::os {

unsigned user_id();

}  // namespace riskbild::os
