// The cards of Läget: what departs from the plan by name, what has moved, what has not begun.
#pragma once

#include <optional>
#include <vector>

#include "core/wall/model.hpp"
#include "core/wall/subject.hpp"
#include "core/wall/words.hpp"

namespace riskbild::wall {

// Most urgent first, as many as there are; the page shows three.
std::vector<Card> risk_exceptions(const Subject& subject, const Words& words);
std::vector<Card> control_exceptions(const Subject& subject, const Words& words);

std::optional<Card> moved_times(const Subject& subject, const Words& words);
std::optional<Card> starting_later(const Subject& subject, const Words& words);

}  // namespace riskbild::wall
