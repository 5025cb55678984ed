// A board's internal control as its documents state it: plain values, nothing inferred. Absent facts
// are absent (empty optional, empty text, *_not_stated); check() in invariants.hpp says what must hold.
//
// A Risk is an identity within its board. What a document says of it is a RiskStatement; a risk that
// was followed up twice has two. All ids are unique within their board (risks) or document (others).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/date.hpp"
#include "core/plan/words.hpp"

namespace riskbild::plan {

// Where a fact stood. `line` counts from 1; 0 when the place is a cell ("B7") of a sheet.
struct Source {
    std::string file;
    std::string sheet;
    std::string cell;
    int line = 0;

    bool operator==(const Source&) const = default;
};

// One level of risk: from its least to its greatest value, open where unstated.
struct Level {
    std::string name;  // "Hög", as whoever drew the levels calls it
    std::optional<int> from;
    std::optional<int> up_to;

    bool operator==(const Level&) const = default;
};

// Thresholds. Cells are listed by likelihood, lowest first, and within it by consequence.
struct Levels {
    std::vector<Level> steps;  // two to five, weakest first
    std::vector<int> cells;    // the level of each cell, from 1; empty where levels go by value
    std::string stated_by;

    bool operator==(const Levels&) const = default;
};

// The appetite line: what lies beyond it needs a decision.
struct Appetite {
    std::optional<int> greatest_value;  // that is still accepted
    std::vector<int> cells;             // 1 for each cell beyond, else 0; empty where the line goes by value
    std::string stated_by;

    bool operator==(const Appetite&) const = default;
};

inline constexpr const char* the_plan = "the plan";  // as `stated_by`

// Steps 1…n on each axis; labels, thresholds and the appetite only where somebody who is named states them.
struct Scale {
    int likelihood_steps = 0;
    int consequence_steps = 0;
    std::vector<std::string> likelihood_labels;   // empty, or one per step
    std::vector<std::string> consequence_labels;  // empty, or one per step
    bool multiplication_stated = false;           // value = likelihood x consequence, said by the plan
    std::string stated_by;                        // "the plan", a preset's name, an administrator
    std::optional<Levels> levels{};
    std::optional<Appetite> appetite{};

    bool operator==(const Scale&) const = default;
};

struct Plan {
    std::string id;
    int year = 0;
    std::string name;  // "Internkontrollplan", "Plan för intern kontroll"
    std::optional<PartialDate> dated;
    std::optional<PartialDate> adopted;
    std::string adopted_paragraph;
    std::optional<Scale> scale;

    bool operator==(const Plan&) const = default;
};

// A due time keeps its words; the dates are what those words can mean at the earliest and latest.
struct DueTime {
    std::string text;
    DueKind kind = DueKind::due;
    std::optional<Date> earliest;
    std::optional<Date> latest;
    bool year_derived = false;   // the year came from the plan, not from the words
    bool in_treatment = false;   // from the decision on handling, not from the follow-up
    std::string risk;            // id, or empty
    std::string control;         // id, or empty
    std::string recommendation;  // id, or empty
    std::string about;           // what is due, in a few words
    Source source;

    bool operator==(const DueTime&) const = default;
};

struct RiskFollowUp {
    Worded<FollowsPlan> follows_plan;
    std::string comment;
    std::string reason;  // wall text, at most 60 letters, written or confirmed by the controller

    bool operator==(const RiskFollowUp&) const = default;
};

// What one document says of one risk.
struct RiskStatement {
    std::string risk;  // id of the Risk
    std::string part;  // "samlad riskbild", "internkontrollplan"; empty where the document has one list
    std::string area;
    std::string process;
    std::string title;
    std::string short_title;  // wall text, at most 32 letters
    std::string description;  // of the risk, where the document has one beside the title
    std::string consequence_text;
    std::optional<int> value;
    std::optional<int> likelihood;
    std::optional<int> consequence;
    std::optional<int> likelihood_before;  // inherent: before the measures
    std::optional<int> consequence_before;
    std::optional<PartialDate> assessed;  // when value and factors were set, if another time than the follow-up
    std::optional<bool> critical;
    bool in_plan = false;  // listed as part of the internal control plan
    std::string measures;  // existing measures, or those decided
    std::string responsible;
    Visibility visibility = Visibility::closed_rooms;
    bool withheld = false;  // texts were taken out because the room may not see them
    std::optional<RiskFollowUp> follow_up;
    Source source;

    bool operator==(const RiskStatement&) const = default;
};

// The decision on how a risk is handled.
struct Treatment {
    std::string risk;
    std::string text;
    std::vector<TreatmentKind> kinds;
    Source source;

    bool operator==(const Treatment&) const = default;
};

struct ControlFollowUp {
    Worded<Performed> performed;
    Worded<Assessment> assessment;
    std::string result;
    std::string new_action;

    bool operator==(const ControlFollowUp&) const = default;
};

// A control (granskning, kontrollmoment) with what its follow-up found. May belong to no risk.
struct Control {
    std::string id;
    std::string text;
    std::string short_text;  // wall text, at most 32 letters
    std::string area;
    std::string risk;  // id, or empty
    std::string responsible;
    std::string method;
    std::string frequency;
    ControlFollowUp follow_up;
    Visibility visibility = Visibility::closed_rooms;
    bool withheld = false;
    Source source;

    bool operator==(const Control&) const = default;
};

// A measured result. Either n of N, or a percentage, or a value (or range) with its unit, or words
// alone in `qualifier` ("till fullo"). A percentage is kept only where the document states it.
struct Measurement {
    std::string id;
    std::string what;
    std::optional<int> numerator;
    std::optional<int> denominator;
    std::optional<double> percent;
    std::optional<double> value;
    std::optional<double> value_max;
    std::string unit;
    std::string qualifier;  // "nästan", "ca", "till fullo"
    std::string period;
    std::string risk;
    std::string control;
    bool about_people = false;              // a count of people or cases: the small-number rule may apply
    SmallNumber small = SmallNumber::none;  // stands for its numbers, which are then absent
    int fewer_than = 0;                     // the limit of that rule, where `small` says few or all but few
    Visibility visibility = Visibility::closed_rooms;
    bool withheld = false;
    Source source;

    bool operator==(const Measurement&) const = default;
};

struct Recommendation {
    std::string id;
    std::string auditor;
    std::string audit;
    std::string report_year;  // as stated; contradictory years stand in `contradictions`
    std::string text;
    Worded<RecommendationState> state;
    std::string evidence;
    std::vector<std::string> risks;
    Visibility visibility = Visibility::closed_rooms;
    bool withheld = false;
    Source source;

    bool operator==(const Recommendation&) const = default;
};

struct Assignment {
    std::string text;
    Worded<AssignmentState> state;
    Visibility visibility = Visibility::closed_rooms;
    bool withheld = false;
    Source source;

    bool operator==(const Assignment&) const = default;
};

// Two statements of one thing, kept side by side; never resolved by the program.
struct Contradiction {
    std::string what;
    std::vector<std::string> values;
    Source source;

    bool operator==(const Contradiction&) const = default;
};

// What the document says it contains; counted totals are counted, never stored.
struct StatedTotal {
    std::string what;  // "assessed_risks", "critical_risks", "plan_risks", … (see vocabulary)
    int count = 0;
    Source source;

    bool operator==(const StatedTotal&) const = default;
};

struct Decision {
    DecisionState state = DecisionState::not_stated;
    std::string raw;
    std::optional<PartialDate> date;
    std::string paragraph;

    bool operator==(const Decision&) const = default;
};

// An overall judgement is shown only with who made it.
struct OverallJudgement {
    std::string word;  // "fullgott"
    std::string author;

    bool operator==(const OverallJudgement&) const = default;
};

struct UnreadPart {
    std::string text;
    Source source;

    bool operator==(const UnreadPart&) const = default;
};

// One follow-up document (with the plan's facts that it repeats).
struct Document {
    std::string id;
    std::string plan;  // id of the Plan
    std::string title;
    Worded<Cycle> cycle;
    std::string period;                // as stated: "första halvåret 2023"
    std::optional<PartialDate> as_of;  // when the owner followed up, as far as stated
    std::optional<PartialDate> date;   // of the document
    std::string registration_number;
    Decision decision;
    std::optional<OverallJudgement> overall_judgement;
    ControlNoun control_noun = ControlNoun::control;
    std::string sha256;  // of the imported file
    std::vector<StatedTotal> stated_totals;
    std::vector<RiskStatement> risks;
    std::vector<Treatment> treatments;
    std::vector<Control> controls;
    std::vector<Measurement> measurements;
    std::vector<Recommendation> recommendations;
    std::vector<Assignment> assignments;
    std::vector<DueTime> due;
    std::vector<Contradiction> contradictions;
    std::vector<UnreadPart> unread;

    bool operator==(const Document&) const = default;
};

struct Link {
    LinkKind kind = LinkKind::same_as;
    std::string from;  // risk ids of this board
    std::string to;
    bool confirmed = false;

    bool operator==(const Link&) const = default;
};

struct Meeting {
    Date date{};
    std::string reported;  // what is due to it

    bool operator==(const Meeting&) const = default;
};

// A check-in between follow-ups; never part of a follow-up's verdict.
struct CheckIn {
    std::string risk;
    Date date{};
    Worded<FollowsPlan> status;
    std::string line;

    bool operator==(const CheckIn&) const = default;
};

struct Board {
    std::string key;           // "exempel-a"; [a-z0-9-], unique within a hub
    std::string name;          // "Socialnämnden, exempel A"
    std::string organisation;  // municipality; empty if not stated
    std::vector<Plan> plans;
    std::vector<std::string> risks;   // identities, in the order first met
    std::vector<Document> documents;  // oldest follow-up first
    std::vector<Link> links;
    std::vector<Meeting> meetings;
    std::vector<CheckIn> check_ins;

    bool operator==(const Board&) const = default;
};

// The newest document, or nullptr; the one before it of the same plan, or nullptr.
const Document* latest(const Board& board);
const Document* previous(const Board& board, const Document& document);
// Says anything of how it went. A plan that is only adopted does not.
bool follows_up(const Document& document);
// The newest document that follows up, else the newest, or nullptr: when a new plan has been adopted, the
// last follow-up is still that of the old one.
const Document* latest_follow_up(const Board& board);
const Plan* plan_of(const Board& board, const Document& document);
const RiskStatement* statement_of(const Document& document, const std::string& risk);

}  // namespace riskbild::plan
