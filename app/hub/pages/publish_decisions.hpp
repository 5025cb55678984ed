// On the page that publishes: which boards will have decided by the set time.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "app/hub/actions/coming_decisions.hpp"
#include "app/hub/web/visit.hpp"

namespace riskbild::hub {

// [{key, name, decided, paragraph, wrong}] of the newest follow-ups that nobody has decided, with what stands in the
// form and what is wrong with it.
Result<nlohmann::json> undecided_json(const Visit& visit, const Channel& channel);

// Those ticked in the form.
std::vector<ComingDecision> decisions_in(const Visit& visit);

// What keeps the form from being taken for what it says of decisions, in words; empty: nothing. What is wrong with one
// board's stands at that board in undecided_json().
std::string wrong_with_decisions(const Visit& visit);

}  // namespace riskbild::hub
