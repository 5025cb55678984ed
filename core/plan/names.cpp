#include "core/plan/names.hpp"

#include <array>
#include <utility>

namespace riskbild::plan {
namespace {

template <class Enum>
struct Names;

#define RISKBILD_NAMES(Enum, ...)                                                                  \
    template <>                                                                                    \
    struct Names<Enum> {                                                                           \
        static constexpr auto all = std::to_array<std::pair<Enum, std::string_view>>(__VA_ARGS__); \
    };

RISKBILD_NAMES(FollowsPlan, {{FollowsPlan::not_stated, "not_stated"},
                             {FollowsPlan::yes, "yes"},
                             {FollowsPlan::partly, "partly"},
                             {FollowsPlan::no, "no"}})

RISKBILD_NAMES(Performed, {{Performed::not_stated, "not_stated"},
                           {Performed::yes, "yes"},
                           {Performed::partly, "partly"},
                           {Performed::no, "no"},
                           {Performed::ongoing, "ongoing"},
                           {Performed::replaced, "replaced"},
                           {Performed::postponed, "postponed"}})

RISKBILD_NAMES(Assessment, {{Assessment::not_stated, "not_stated"},
                            {Assessment::none, "none"},
                            {Assessment::minor, "minor"},
                            {Assessment::major, "major"},
                            {Assessment::severe, "severe"},
                            {Assessment::unsatisfactory, "unsatisfactory"},
                            {Assessment::room_for_improvement, "room_for_improvement"},
                            {Assessment::not_assessed, "not_assessed"},
                            {Assessment::cannot_tell, "cannot_tell"}})

RISKBILD_NAMES(TreatmentKind, {{TreatmentKind::activity, "activity"},
                               {TreatmentKind::development, "development"},
                               {TreatmentKind::review, "review"},
                               {TreatmentKind::other_planning, "other_planning"}})

RISKBILD_NAMES(RecommendationState, {{RecommendationState::not_stated, "not_stated"},
                                     {RecommendationState::ongoing, "ongoing"},
                                     {RecommendationState::addressed_by_board, "addressed_by_board"},
                                     {RecommendationState::closed_by_auditor, "closed_by_auditor"}})

RISKBILD_NAMES(AssignmentState, {{AssignmentState::not_stated, "not_stated"},
                                 {AssignmentState::proposed_done, "proposed_done"},
                                 {AssignmentState::done, "done"}})

RISKBILD_NAMES(DecisionState, {{DecisionState::not_stated, "not_stated"},
                               {DecisionState::working_material, "working_material"},
                               {DecisionState::proposal, "proposal"},
                               {DecisionState::decided, "decided"}})

RISKBILD_NAMES(Cycle, {{Cycle::not_stated, "not_stated"},
                       {Cycle::half_year, "half_year"},
                       {Cycle::full_year, "full_year"},
                       {Cycle::spring, "spring"},
                       {Cycle::autumn, "autumn"},
                       {Cycle::tertial, "tertial"},
                       {Cycle::complementary, "complementary"}})

RISKBILD_NAMES(DueKind, {{DueKind::due, "due"},
                         {DueKind::start, "start"},
                         {DueKind::done, "done"},
                         {DueKind::recurring, "recurring"},
                         {DueKind::new_follow_up, "new_follow_up"},
                         {DueKind::plan_year, "plan_year"},
                         {DueKind::event, "event"}})

RISKBILD_NAMES(ControlNoun, {{ControlNoun::control, "control"},
                             {ControlNoun::planned_control, "planned_control"},
                             {ControlNoun::control_area, "control_area"},
                             {ControlNoun::review, "review"}})

RISKBILD_NAMES(Visibility, {{Visibility::closed_rooms, "closed_rooms"},
                            {Visibility::all_screens, "all_screens"},
                            {Visibility::none, "none"}})

RISKBILD_NAMES(SmallNumber, {{SmallNumber::none, "none"},
                             {SmallNumber::few, "few"},
                             {SmallNumber::all_but_few, "all_but_few"},
                             {SmallNumber::beside, "beside"}})

RISKBILD_NAMES(Room, {{Room::open, "open"}, {Room::closed, "closed"}})

RISKBILD_NAMES(LinkKind,
               {{LinkKind::same_as, "same_as"}, {LinkKind::subset_of, "subset_of"}, {LinkKind::see_also, "see_also"}})

#undef RISKBILD_NAMES

}  // namespace

template <class Enum>
std::string_view name_of(Enum value) {
    for (const auto& [each, name] : Names<Enum>::all)
        if (each == value) return name;
    return {};
}

template <class Enum>
std::optional<Enum> from_name(std::string_view name) {
    for (const auto& [each, known] : Names<Enum>::all)
        if (known == name) return each;
    return std::nullopt;
}

#define RISKBILD_INSTANTIATE(Enum)                 \
    template std::string_view name_of<Enum>(Enum); \
    template std::optional<Enum> from_name<Enum>(std::string_view);

RISKBILD_INSTANTIATE(FollowsPlan)
RISKBILD_INSTANTIATE(Performed)
RISKBILD_INSTANTIATE(Assessment)
RISKBILD_INSTANTIATE(TreatmentKind)
RISKBILD_INSTANTIATE(RecommendationState)
RISKBILD_INSTANTIATE(AssignmentState)
RISKBILD_INSTANTIATE(DecisionState)
RISKBILD_INSTANTIATE(Cycle)
RISKBILD_INSTANTIATE(DueKind)
RISKBILD_INSTANTIATE(ControlNoun)
RISKBILD_INSTANTIATE(Visibility)
RISKBILD_INSTANTIATE(SmallNumber)
RISKBILD_INSTANTIATE(Room)
RISKBILD_INSTANTIATE(LinkKind)

}  // namespace riskbild::plan
