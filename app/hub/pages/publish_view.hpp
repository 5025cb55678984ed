// What a publication would change, in words.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/hub/actions/publish_changes.hpp"
#include "app/hub/actions/published_numbers.hpp"
#include "app/hub/web/visit.hpp"

namespace riskbild::hub {

// [{key, name, fate, new, changed, gone, same, lines: […], verdict, verdict_before}]
Result<nlohmann::json> changes_json(const Visit& visit, const std::vector<BoardChange>& changes);

// What is left to settle in the boards that the channel is set to show, and of how many rows an open corridor would
// only tell the count: [{name, lines: [{words, stops, url}]}], what stops first in each.
Result<nlohmann::json> unsettled_json(const Visit& visit, const Channel& channel);
bool any_stops(const nlohmann::json& unsettled);

// Texts that say a number too small to be told, and where that is decided: [{name, number, text, url}].
Result<nlohmann::json> published_numbers_json(const Visit& visit, const std::vector<PublishedNumber>& told);

}  // namespace riskbild::hub
