// The areas of a document's risks in few words, for the table of boards and areas.
#pragma once

#include <vector>

#include "core/snapshot/snapshot.hpp"

namespace riskbild::snapshot {

// In the order first met; nothing where there are more than `most_areas`. Levels only by the plan's own scale.
std::vector<AreaSummary> area_summaries(const plan::Document& document, const plan::Scale* scale);

}  // namespace riskbild::snapshot
