// The scale that a plan states, and what it says of a risk's value.
#pragma once

#include "core/import/reading.hpp"

namespace riskbild::import {

// Empty unless both axes are stated.
std::optional<plan::Scale> take_scale(Record& facts, Reading& reading);

// Notes (or warns of) values that cannot be right. They are kept: some systems set a value by hand.
void judge_values(const Reading& reading);

}  // namespace riskbild::import
