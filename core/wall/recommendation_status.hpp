// Where a recommendation or an assignment stands. Silence is 'Status ej angiven', never done.
#pragma once

#include <string>

#include "core/plan/plan.hpp"
#include "core/wall/model.hpp"
#include "core/wall/words.hpp"

namespace riskbild::wall {

StatusWords state_of(const plan::Recommendation& recommendation, const Words& words);
StatusWords state_of(const plan::Assignment& assignment, const Words& words);

// 'Stadsrevisionen: Resor i tjänsten, redogörelse 2022', as far as stated.
std::string audit_name(const plan::Recommendation& recommendation, const std::string& years, const Words& words);

}  // namespace riskbild::wall
