// The facts out of running text on the page of a board's review: in groups, each with what it was taken for.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/hub/actions/review.hpp"
#include "app/hub/report/report.hpp"
#include "app/hub/web/visit.hpp"

namespace riskbild::hub {

// Those that nobody has gone through: {any, count, file, identity: [row], groups: [{title, count, short, rows}]}.
// `identity` says which document it is and cannot be struck. `file` is the one that all are from, if it is one.
// A row: {id, fact, kind, sentence, place}; one that is plain from its group or says it all itself leaves the kind or
// the sentence empty.
nlohmann::json open_proposals_json(const Visit& visit, const Report& report, const Review& review);

// Struck or let stand: [{id, fact, kind, sentence, place, struck, identity}].
nlohmann::json settled_proposals_json(const Report& report, const Review& review);

}  // namespace riskbild::hub
