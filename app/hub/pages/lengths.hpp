// Lengths as people read and write them.
#pragma once

#include <string>

#include "app/hub/web/words.hpp"

namespace riskbild::hub {

// '4', '4,5'; '4.5' in English. Empty for 0, which is no length.
std::string metres_text(int decimetres, Language language);

}  // namespace riskbild::hub
