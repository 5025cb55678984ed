// The note that is written beside a publication, a withdrawal or a way back.
#pragma once

#include <string>

#include "app/hub/web/visit.hpp"

namespace riskbild::hub {

// What is wrong with it, in words; empty: nothing.
std::string wrong_with_note(const Visit& visit, const std::string& note);

}  // namespace riskbild::hub
