// Mapped words of internal control. Each stands beside the raw word it was read from: a status is
// never read out of silence, and 'not stated' is a value of its own (never 'fine', never zero).
#pragma once

#include <string>

namespace riskbild::plan {

// A mapped word and the word as it stood in the document ("" when the cell was empty or absent).
template <class Enum>
struct Worded {
    Enum value{};
    std::string raw;

    bool operator==(const Worded&) const = default;
};

enum class FollowsPlan { not_stated, yes, partly, no };

enum class Performed { not_stated, yes, partly, no, ongoing, replaced, postponed };

enum class Assessment {
    not_stated,            // nothing said: not the same as 'no deficiencies'
    none,                  // Inga brister
    minor,                 // Mindre brister
    major,                 // Större brister
    severe,                // Allvarliga brister
    unsatisfactory,        // Ej tillfredsställande
    room_for_improvement,  // Utrymme för förbättringar
    not_assessed,          // Ingen bedömning gjord
    cannot_tell,           // Går inte att bedöma
};

enum class TreatmentKind { activity, development, review, other_planning };  // review: granskning

enum class RecommendationState { not_stated, ongoing, addressed_by_board, closed_by_auditor };

enum class AssignmentState { not_stated, proposed_done, done };

enum class DecisionState { not_stated, working_material, proposal, decided };

enum class Cycle { not_stated, half_year, full_year, spring, autumn, tertial, complementary };

enum class DueKind {
    due,            // is to be finished then
    start,          // is to begin then
    done,           // was done then
    recurring,      // every quarter
    new_follow_up,  // is to be followed up anew
    plan_year,      // belongs to the plan of that year
    event,          // something outside that happens then
};

// Which noun the document itself uses for its controls; the verdict is worded with it.
enum class ControlNoun { control, planned_control, control_area, review };

enum class Visibility { closed_rooms, all_screens, none };  // who may see a row; closed rooms if unsaid

// What is told of a number that is too small to be told: few, all but few of the whole, or nothing, since told beside
// the others it would give one of them away.
enum class SmallNumber { none, few, all_but_few, beside };

enum class Room { open, closed };  // what kind of room a channel serves

enum class LinkKind { same_as, subset_of, see_also };

}  // namespace riskbild::plan
