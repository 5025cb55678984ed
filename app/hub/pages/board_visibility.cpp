#include "app/hub/pages/board_visibility.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "app/hub/actions/arrangement_visibility.hpp"
#include "app/hub/actions/told_numbers.hpp"
#include "app/hub/pages/board_opened.hpp"
#include "core/base/text.hpp"
#include "core/plan/names.hpp"

namespace riskbild::hub {
namespace {

using http::Response;
using nlohmann::json;
using plan::Visibility;

constexpr std::size_t rows_on_a_page = 50;
constexpr std::size_t form_bytes = 128 * 1024;
constexpr std::size_t most_told = 20;  // texts that are listed whole
constexpr std::array kinds{RowKind::risk, RowKind::control, RowKind::measurement, RowKind::recommendation,
                           RowKind::assignment};
constexpr std::array choices{Visibility::all_screens, Visibility::closed_rooms, Visibility::none};

struct RuledRow {
    BoardRow row;
    Ruling ruling;
};

struct Ruled {
    OpenedBoard opened;
    std::vector<RuledRow> rows;  // of all kinds
};

Result<Ruled> ruled(const Visit& visit) {
    auto opened = opened_board(visit);
    if (!opened) return opened.error();
    Ruled made{*std::move(opened), {}};
    const plan::Document* document = made.opened.the_document();
    if (!document) return made;
    const std::vector<BoardRow> rows = rows_of(*document);
    const plan::Identities identities(made.opened.imported);
    const Rulings rulings(made.opened.arrangement.visibilities, rows, identities);
    for (const BoardRow& row : rows) made.rows.push_back({row, rulings.of(row)});
    return made;
}

std::vector<RuledRow> of_kind(const Ruled& all, RowKind kind) {
    std::vector<RuledRow> rows;
    std::ranges::copy_if(all.rows, std::back_inserter(rows),
                         [kind](const RuledRow& each) { return each.row.kind == kind; });
    return rows;
}

bool lost_its_approval(const RuledRow& each) {
    return each.ruling.basis == Basis::reworded && each.ruling.of_old_words == Visibility::all_screens;
}

// The kind that is asked for, else the first of which there are rows.
RowKind asked_kind(const Visit& visit, const Ruled& all) {
    const Form& from = visit.form.has("kind") ? visit.form : visit.query;
    if (const auto asked = row_kind_named(from.text("kind"))) return *asked;
    return all.rows.empty() ? RowKind::risk : all.rows.front().row.kind;
}

std::string path_of(const OpenedBoard& opened, RowKind kind) {
    const std::string path = path_in(opened, "visibility");
    return path + (path.find('?') == std::string::npos ? "?kind=" : "&kind=") + std::string(name_of(kind));
}

// Words that have changed since the page was made have another name: nobody approves what they have not seen.
std::string name_in_form(const BoardRow& row) {
    return row.of_text.substr(0, 16) + " " + row.row;
}

json choices_of(const Visit& visit, Visibility chosen) {
    json all = json::array();
    for (const Visibility each : choices)
        all.push_back({{"value", plan::name_of(each)},
                       {"word", visit.say("board.see_" + std::string(plan::name_of(each)))},
                       {"chosen", each == chosen}});
    return all;
}

json lines_of(const std::string& words) {
    json lines = json::array();
    for (const std::string_view line : text::split(words, '\n'))
        if (!line.empty()) lines.push_back(line);
    return lines;
}

std::string basis_said(const Visit& visit, const RuledRow& each) {
    if (lost_its_approval(each)) return visit.say("board.basis_lost");
    switch (each.ruling.basis) {
        case Basis::by_file:
            return visit.say(each.ruling.visibility == Visibility::closed_rooms ? "board.basis_unsaid"
                                                                                : "board.basis_file");
        case Basis::decided:
            return visit.say("board.basis_decided");
        case Basis::reworded:
            break;
    }
    return visit.say("board.basis_reworded");
}

json as_json(const Visit& visit, const RuledRow& each, std::size_t number) {
    return {{"name", name_in_form(each.row)},
            {"id", "row-" + std::to_string(number)},
            {"heading", each.row.heading},
            {"lines", lines_of(each.row.words)},
            {"was", plan::name_of(each.ruling.visibility)},
            {"now", visit.say("board.see_" + std::string(plan::name_of(each.ruling.visibility)))},
            {"choices", choices_of(visit, each.ruling.visibility)},
            {"lost", lost_its_approval(each)},
            {"basis", basis_said(visit, each)}};
}

// What only measurements have: whether they count people.
void add_people(const OpenedBoard& opened, const RuledRow& each, json& row) {
    const plan::Document& document = *opened.the_document();
    for (const plan::Measurement& it : document.measurements) {
        if (document.id + " " + it.id != each.row.row) continue;
        const auto said = opened.arrangement.people.find(hash_of_measured(it));
        const bool decided = said != opened.arrangement.people.end();
        row["people"] = {{"id", it.id}, {"yes", decided ? said->second : it.about_people}, {"decided", decided}};
    }
}

json rows_json(const Visit& visit, const Ruled& all, const std::vector<RuledRow>& rows, const Stretch& stretch) {
    json shown = json::array();
    for (std::size_t at = stretch.first; at < stretch.last; ++at) {
        shown.push_back(as_json(visit, rows[at], at));
        if (rows[at].row.kind == RowKind::measurement) add_people(all.opened, rows[at], shown.back());
    }
    return shown;
}

json kinds_json(const Visit& visit, const Ruled& all, RowKind kind) {
    json nav = json::array();
    for (const RowKind each : kinds) {
        const std::size_t count = of_kind(all, each).size();
        if (count == 0) continue;
        nav.push_back({{"path", path_of(all.opened, each)},
                       {"name", visit.say("board.kind_" + std::string(name_of(each)))},
                       {"count", count},
                       {"here", each == kind}});
    }
    return nav;
}

bool tells(const json& row, const ToldNumbers& told) {
    return std::ranges::any_of(told.numbers, [&row](const plan::NumberInText& number) {
        return std::ranges::any_of(row["lines"], [&number](const json& line) {
            return line.get_ref<const std::string&>().find(number.text) != std::string::npos;
        });
    });
}

std::string number_said(const Visit& visit, const plan::NumberInText& number) {
    const std::string part = std::to_string(number.part);
    if (number.whole == 0) return part;
    return visit.say("board.part_of", {{"part", part}, {"whole", std::to_string(number.whole)}});
}

// What a channel's rule hides in figures stands in these texts.
void add_told(const Visit& visit, const ToldNumbers& told, json& data) {
    if (told.numbers.empty()) return;
    std::string channels;
    for (const std::string& each : told.channels) channels.append(channels.empty() ? "" : ", ").append(each);
    data["told"] = {{"said", visit.say("board.told", {{"channels", channels}})}, {"numbers", json::array()}};
    const std::size_t listed = std::min(told.numbers.size(), most_told);
    for (std::size_t at = 0; at < listed; ++at)
        data["told"]["numbers"].push_back(
            {{"text", told.numbers[at].text}, {"said", number_said(visit, told.numbers[at])}});
    if (const std::size_t more = told.numbers.size() - listed; more > 0)
        data["told"]["more"] = visit.say("board.told_more", {{"count", std::to_string(more)}});
    for (json& row : data["rows"]) row["tells"] = tells(row, told);
}

// Of all rows of a kind: a button for all of them is for these words.
std::string hash_of(const std::vector<RuledRow>& rows) {
    std::string all;
    for (const RuledRow& each : rows) all += each.row.of_text;
    return hash_of_text(all);
}

Response see_visibility(Visit& visit) {
    const auto all = ruled(visit);
    if (!all) return sorry(visit, all.error());
    const auto told = told_numbers(visit.database, all->opened.imported.key);
    if (!told) return sorry(visit, told.error());
    const RowKind kind = asked_kind(visit, *all);
    const std::vector<RuledRow> rows = of_kind(*all, kind);
    const Stretch stretch = stretch_of(visit, rows.size(), rows_on_a_page);
    const auto lost = std::ranges::count_if(rows, lost_its_approval);
    json data = board_data(visit, all->opened, "visibility");
    data["kind"] = name_of(kind);
    data["kind_name"] = visit.say("board.kind_" + std::string(name_of(kind)));
    data["kinds"] = kinds_json(visit, *all, kind);
    data["rows"] = rows_json(visit, *all, rows, stretch);
    data["has_rows"] = !rows.empty();
    data["count"] = rows.size();
    data["measurements"] = kind == RowKind::measurement;
    data["page"] = stretch.page;
    data["seen"] = hash_of(rows);
    data["lost"] = lost == 0 ? json(nullptr) : json(visit.say("board.lost", {{"count", std::to_string(lost)}}));
    data["stretches"] = stretches(visit, path_of(all->opened, kind), stretch);
    data["bulk"] = choices_of(visit, Visibility::closed_rooms);
    add_told(visit, *told, data);
    return see(visit, "board_visibility", std::move(data));
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

std::vector<PeopleChange> people_in(const Visit& visit, const OpenedBoard& opened) {
    std::vector<PeopleChange> changes;
    const plan::Document* document = opened.the_document();
    if (!document) return changes;
    for (const plan::Measurement& it : document->measurements) {
        const std::string was = visit.form.text("people-was " + it.id);
        const bool yes = visit.form.checked("people " + it.id);
        // A proposal is decided by being saved.
        if (!was.empty() && (was == "proposed" || (was == "yes") != yes)) changes.push_back({it.id, yes});
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
    const auto changes = changes_in(visit, all->rows);
    const auto people = people_in(visit, opened);
    const auto cancelled =
        decide_visibility(visit.database, opened.imported.key, opened.document, changes, visit.actor());
    if (!cancelled) return sorry(visit, cancelled.error());
    const auto more = decide_people(visit.database, opened.imported.key, opened.document, people, visit.actor());
    if (!more) return sorry(visit, more.error());
    const bool nothing = changes.empty() && people.empty();
    const char* said = nothing ? "board.nothing_new" : saved(*cancelled + *more);
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
