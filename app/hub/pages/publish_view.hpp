// What a publication would change, in words.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/hub/actions/publish_changes.hpp"
#include "app/hub/actions/published_numbers.hpp"
#include "app/hub/web/visit.hpp"

namespace riskbild::hub {

// [{key, name, fate, new, changed, gone, same, lines: […], verdict, verdict_before}]
Result<nlohmann::json> changes_json(const Visit& visit, const std::vector<BoardChange>& changes);

// What is left to settle in the boards that the channel is set to show: [{name, lines: [{words, stops, url}]}], what
// stops first in each.
Result<nlohmann::json> unsettled_json(const Visit& visit, const Channel& channel);
bool any_stops(const nlohmann::json& unsettled);

// Of boards with rows that an open corridor only counts: [{name, said, url}], in the order of showing.
Result<nlohmann::json> unapproved_json(const Visit& visit, const Channel& channel);

// Texts that say a number too small to be told, and where that is decided: [{name, number, text, url}].
Result<nlohmann::json> published_numbers_json(const Visit& visit, const std::vector<PublishedNumber>& told);

}  // namespace riskbild::hub
