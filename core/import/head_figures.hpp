// Figures that the document states of itself: its totals and the scale of its values.
#pragma once

#include "core/import/head_context.hpp"

namespace riskbild::import {

// What prose::Totals finds in the sentences. Not from one that speaks of another board than the document's or of
// another year than the plan's, and not where two sentences differ.
void read_totals_named(Head& head);

// Steps and, where it is said, multiplication: both axes in one sentence ('S och K anges på skalan 1–4').
// Left unread where a stated greatest value does not follow from the steps.
void read_scale_named(Head& head);

}  // namespace riskbild::import
