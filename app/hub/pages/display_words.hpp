// How the pages speak of displays.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "app/hub/actions/fleet_view.hpp"
#include "app/hub/web/visit.hpp"

namespace riskbild::hub {

std::string ago(const Visit& visit, Instant instant);                    // "för 3 min sedan"
std::string lasting(const Visit& visit, std::chrono::seconds duration);  // "3 dygn"

std::string word_of(const Visit& visit, fleet::State state);
std::string class_of(fleet::State state);  // of span.status
// What the state means and what to do about it; empty where all is well.
std::string help_with(const Visit& visit, const DisplayView& view);
std::string page_on_glass(const Visit& visit, const DisplayView& view);
// When what it shows was published; 'latest' or not is for the caller to say. Empty: nothing.
std::string content_time(const DisplayView& view);

// What may change while one looks at it: the template's fields, and the script's.
nlohmann::json present_state(const Visit& visit, const DisplayView& view);

}  // namespace riskbild::hub
