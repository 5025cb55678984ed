// The verdict as a picture: one glyph for each thing it counts.
#pragma once

#include <vector>

#include "core/wall/model.hpp"
#include "core/wall/subject.hpp"
#include "core/wall/words.hpp"

namespace riskbild::wall {

// Best first, what is missing last. Empty where the verdict counts nothing, or more than a glance can take in.
std::vector<StatusWords> tally_of(const Subject& subject, const Words& words);

}  // namespace riskbild::wall
