// Figures that the document states of itself: its totals and the scale of its values.
#pragma once

#include "core/import/head_context.hpp"

namespace riskbild::import {

// 'bruttolistan … 20 risker', 'innehåller totalt fyra risker', as far as the vocabulary has the turn of speech.
// Not from a sentence that speaks of another year than the plan's, and not where two sentences differ.
void read_totals_named(Head& head);

// 'Sannolikheten och konsekvensen bedöms på en femgradig skala som multipliceras': both axes in one sentence.
// Left unread where a stated greatest value does not follow from the steps.
void read_scale_named(Head& head);

}  // namespace riskbild::import
