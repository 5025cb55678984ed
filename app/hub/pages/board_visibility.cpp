#include "app/hub/pages/board_visibility.hpp"

#include <nlohmann/json.hpp>

#include "app/hub/actions/arrangement_visibility.hpp"
#include "app/hub/pages/board_visibility_view.hpp"
#include "core/plan/names.hpp"

namespace riskbild::hub {
namespace {

using http::Response;
using plan::Visibility;

constexpr std::size_t form_bytes = 128 * 1024;

Response see_visibility(Visit& visit) {
    const auto all = ruled(visit);
    if (!all) return sorry(visit, all.error());
    auto data = visibility_json(visit, *all);
    return data ? see(visit, "board_visibility", *std::move(data)) : sorry(visit, data.error());
}

std::vector<VisibilityChange> changes_in(const Visit& visit, const std::vector<RuledRow>& rows) {
    std::vector<VisibilityChange> changes;
    for (const RuledRow& each : rows) {
        const std::string name = name_in_form(each.row);
        const auto chosen = plan::from_name<Visibility>(visit.form.text("see " + name));
        // A row that lost its approval is settled by any choice.
        const bool same = chosen && plan::name_of(*chosen) == visit.form.text("was " + name);
        if (!chosen || (same && each.ruling.basis != Basis::reworded)) continue;
        changes.push_back({each.row.kind, each.row.row, each.row.of_text, *chosen});
    }
    return changes;
}

// By the words that were seen, whatever stands in their place by now.
std::vector<PeopleChange> people_in(const Visit& visit) {
    constexpr std::string_view before = "people-was ";
    std::vector<PeopleChange> changes;
    for (const auto& [name, was] : visit.form.fields()) {
        if (!name.starts_with(before)) continue;
        const std::string of_measured = name.substr(before.size());
        const bool yes = visit.form.checked("people " + of_measured);
        // A proposal is decided by being saved.
        if (was == "proposed" || (was == "yes") != yes) changes.push_back({of_measured, yes});
    }
    return changes;
}

Response after(const Visit& visit, const OpenedBoard& opened, RowKind kind, const char* said) {
    const std::string page = visit.form.text("page");
    return done_at(visit, path_of(opened, kind) + (page.empty() ? "" : "&page=" + percent_encoded(page)), said);
}

const char* saved(int cancelled_plans) {
    return cancelled_plans > 0 ? "board.visibility_saved_and_cancelled" : "board.visibility_saved";
}

Response save_visibility(Visit& visit) {
    const auto all = ruled(visit);
    if (!all) return sorry(visit, all.error());
    const OpenedBoard& opened = all->opened;
    const RowChanges changes{changes_in(visit, all->rows), people_in(visit)};
    const auto cancelled = decide_rows(visit.database, opened.imported.key, opened.document, changes, visit.actor());
    if (!cancelled && cancelled.error().kind == ErrorKind::input)
        return sorry(visit, visit.say("board.words_changed"), 409);
    if (!cancelled) return sorry(visit, cancelled.error());
    const bool nothing = changes.visibility.empty() && changes.people.empty();
    const char* said = nothing ? "board.nothing_new" : saved(*cancelled);
    return after(visit, opened, asked_kind(visit, *all), said);
}

// All of a kind, or those of it whose words are other than the approved ones.
Response save_all(Visit& visit) {
    const auto all = ruled(visit);
    if (!all) return sorry(visit, all.error());
    const OpenedBoard& opened = all->opened;
    const RowKind kind = asked_kind(visit, *all);
    const std::vector<RuledRow> rows = of_kind(*all, kind);
    if (visit.form.text("seen") != hash_of(rows)) return sorry(visit, visit.say("board.words_changed"), 409);
    const bool again = visit.form.has("again");
    const auto chosen = plan::from_name<Visibility>(visit.form.text("see"));
    if (!again && !chosen) return sorry(visit, visit.say("board.choose_visibility"));
    std::vector<VisibilityChange> changes;
    for (const RuledRow& each : rows)
        if (!again || lost_its_approval(each))
            changes.push_back(
                {each.row.kind, each.row.row, each.row.of_text, again ? Visibility::all_screens : *chosen});
    const auto cancelled =
        decide_visibility(visit.database, opened.imported.key, opened.document, changes, visit.actor());
    if (!cancelled) return sorry(visit, cancelled.error());
    return after(visit, opened, kind, saved(*cancelled));
}

}  // namespace

Routes board_visibility_pages() {
    return {{"GET", "/boards/{}/visibility", Access::viewer, see_visibility},
            {"POST", "/boards/{}/visibility", Access::controller, save_visibility, form_bytes},
            {"POST", "/boards/{}/visibility/all", Access::controller, save_all}};
}

}  // namespace riskbild::hub
