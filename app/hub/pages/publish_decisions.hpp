// On the page that publishes: which boards will have decided by the set time.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "app/hub/actions/coming_decisions.hpp"
#include "app/hub/web/visit.hpp"

namespace riskbild::hub {

// [{key, name, decided, paragraph}] of the newest follow-ups that nobody has decided, with what stands in the form.
Result<nlohmann::json> undecided_json(const Visit& visit, const Channel& channel);

// Those ticked in the form.
std::vector<ComingDecision> decisions_in(const Visit& visit);

// What is wrong with them, in words; empty: nothing.
std::string wrong_with(const Visit& visit, const std::vector<ComingDecision>& decisions);

}  // namespace riskbild::hub
