#include "app/hub/pages/board_visibility_view.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "app/hub/actions/told_numbers.hpp"
#include "core/plan/names.hpp"

namespace riskbild::hub {
namespace {

using nlohmann::json;
using plan::Visibility;

constexpr std::size_t rows_on_a_page = 50;
constexpr std::size_t most_told = 20;  // texts that are listed whole
constexpr std::array kinds{RowKind::risk, RowKind::control, RowKind::measurement, RowKind::recommendation,
                           RowKind::assignment};
constexpr std::array choices{Visibility::all_screens, Visibility::closed_rooms, Visibility::none};

json choices_of(const Visit& visit, Visibility chosen) {
    json all = json::array();
    for (const Visibility each : choices)
        all.push_back({{"value", plan::name_of(each)},
                       {"word", visit.say("board.see_" + std::string(plan::name_of(each)))},
                       {"chosen", each == chosen}});
    return all;
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
            {"lines", each.seen},
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
        const std::string of_measured = hash_of_measured(it);
        const auto said = opened.arrangement.people.find(of_measured);
        const bool decided = said != opened.arrangement.people.end();
        row["people"] = {
            {"of_measured", of_measured}, {"yes", decided ? said->second : it.about_people}, {"decided", decided}};
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

}  // namespace

Result<json> visibility_json(const Visit& visit, const Ruled& all) {
    const auto told = told_numbers(visit.database, all.opened.imported.key);
    if (!told) return told.error();
    const RowKind kind = asked_kind(visit, all);
    const std::vector<RuledRow> rows = of_kind(all, kind);
    const Stretch stretch = stretch_of(visit, rows.size(), rows_on_a_page);
    const auto lost = std::ranges::count_if(rows, lost_its_approval);
    json data = board_data(visit, all.opened, "visibility");
    data["kind"] = name_of(kind);
    data["kind_name"] = visit.say("board.kind_" + std::string(name_of(kind)));
    data["kinds"] = kinds_json(visit, all, kind);
    data["rows"] = rows_json(visit, all, rows, stretch);
    data["has_rows"] = !rows.empty();
    data["count"] = rows.size();
    data["measurements"] = kind == RowKind::measurement;
    data["page"] = stretch.page;
    data["seen"] = hash_of(rows);
    data["lost"] = lost == 0 ? json(nullptr) : json(visit.say("board.lost", {{"count", std::to_string(lost)}}));
    data["stretches"] = stretches(visit, path_of(all.opened, kind), stretch);
    data["bulk"] = choices_of(visit, Visibility::closed_rooms);
    add_told(visit, *told, data);
    return data;
}

}  // namespace riskbild::hub
