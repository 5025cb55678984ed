// What a document says of itself in its running text.
#pragma once

#include "core/import/head_context.hpp"

namespace riskbild::import {

// The first heading or opening line that names a plan or a follow-up.
void read_title(Head& head);

// Labels on a line of their own with the value after them ('Datum', then '2024-03-21'), and a date alone on a
// line. A date below the heading of a plan is the plan's; several dates are left unread.
void read_dates_and_number(Head& head);

// 'Helårsuppföljning', 'första halvåret 2023': in headings, or where the text says when the plan is followed up.
void read_cycle_named(Head& head);
void read_period_named(Head& head);

// A section that proposes a decision, or a decision with its paragraph. Both: left unread.
void read_decision_named(Head& head);

// 'bedömer förvaltningen att den interna kontrollen är tillräcklig': only with who judges, and never negated.
void read_judgement_named(Head& head);

}  // namespace riskbild::import
