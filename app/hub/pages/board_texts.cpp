#include "app/hub/pages/board_texts.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "app/hub/actions/written_words.hpp"
#include "app/hub/pages/board_on_all_screens.hpp"
#include "app/hub/pages/board_text_rows.hpp"
#include "core/base/text.hpp"

namespace riskbild::hub {
namespace {

using http::Response;
using nlohmann::json;

constexpr std::size_t texts_on_a_page = 80;
constexpr std::size_t letters_in_sight = 180;  // of what a text is short for; three lines
constexpr std::size_t letters_in_name = 80;    // of a card, where it is heard only
constexpr std::size_t form_bytes = 512 * 1024;

struct Typed {
    std::map<std::string, std::string> texts{};   // as the form has them, by name_in_form()
    std::map<std::string, std::string> errors{};  // what is wrong with them
};

std::string count_said(const Visit& visit, const TextRow& row, std::string_view text) {
    return visit.say("board.letters", {{"count", std::to_string(text::letter_count(text))},
                                       {"most", std::to_string(most_letters(row.kind))}});
}

json standing_of(const Visit& visit, Standing standing) {
    switch (standing) {
        case Standing::fits:
            return {{"class", "ok"}, {"word", visit.say("board.text_fits")}};
        case Standing::by_file:
            return {{"class", "ok"}, {"word", visit.say("board.text_by_file")}};
        case Standing::written:
            return {{"class", "ok"}, {"word", visit.say("board.text_written")}};
        case Standing::reworded:
            return {{"class", "warn"}, {"word", visit.say("board.text_reworded")}};
        case Standing::proposed:
            break;
    }
    return {{"class", "warn"}, {"word", visit.say("board.text_proposed")}};
}

bool begins_a_group(const std::vector<TextRow>& rows, std::size_t at, std::size_t first) {
    return at == first || rows[at].kind != TextKind::reason;
}

// What it is short for: its beginning, and the whole of it where that is longer.
void put_source(json& data, const std::string& whole) {
    const std::string seen = text::cut_at_word(whole, letters_in_sight);
    data["of"] = seen == whole ? whole : seen + " …";
    if (seen != whole) data["whole"] = whole;
}

json as_json(const Visit& visit, const TextRow& row, const Typed& typed, const OnAllScreens& on_all_screens,
             std::size_t number) {
    const std::string name = name_in_form(row);
    const auto text = typed.texts.find(name);
    const auto error = typed.errors.find(name);
    const std::string& shown = text == typed.texts.end() ? row.text : text->second;
    json data = {{"name", name},
                 {"id", "text-" + std::to_string(number)},
                 {"label", visit.say("board." + std::string(name_of(row.kind)))},
                 {"text", shown},
                 {"was", row.text},
                 {"most", most_letters(row.kind)},
                 {"count", count_said(visit, row, shown)},
                 {"standing", standing_of(visit, row.standing)},
                 {"on_all_screens", on_all_screens.has(row)},
                 {"error", error == typed.errors.end() ? json(nullptr) : json(error->second)}};
    put_source(data, row.of);
    return data;
}

std::string picture_address(const OpenedBoard& opened, const TextRow& row) {
    return "/boards/" + percent_encoded(opened.imported.key) + "/picture?text=" + percent_encoded(name_in_form(row));
}

// A risk's title with its reason, or a control; a reason alone where a page of them begins.
json groups_of(const Visit& visit, const OpenedBoard& opened, const std::vector<TextRow>& rows, const Stretch& stretch,
               const Typed& typed) {
    const OnAllScreens on_all_screens(opened);
    json groups = json::array();
    for (std::size_t at = stretch.first; at < stretch.last; ++at) {
        if (begins_a_group(rows, at, stretch.first))
            groups.push_back({{"heading", text::cut_at_word(rows[at].of, letters_in_name)},
                              {"card", card_of(rows[at])},
                              {"on_the_wall", picture_address(opened, rows[at])},
                              {"texts", json::array()}});
        groups.back()["texts"].push_back(as_json(visit, rows[at], typed, on_all_screens, at));
    }
    return groups;
}

// Drawn of the newest follow-up only; with the first of the form's texts until another is asked for.
json picture_of(const Visit& visit, const OpenedBoard& opened, const std::vector<TextRow>& rows,
                const Stretch& stretch) {
    const plan::Document* document = plan::latest_follow_up(opened.imported);
    if (!document || document->id != opened.document || rows.empty()) return nullptr;
    if (visit.person.role < Role::controller) return nullptr;
    return picture_address(opened, rows[stretch.first]);
}

Response texts(const Visit& visit, const OpenedBoard& opened, const Typed& typed, int status) {
    const std::vector<TextRow> rows = text_rows_of(opened);
    const Stretch stretch = stretch_of(visit, rows.size(), texts_on_a_page);
    const auto proposed = std::ranges::count(rows, Standing::proposed, &TextRow::standing);
    const std::string path = path_in(opened, "texts");
    json data = board_data(visit, opened, "texts");
    data["page"] = stretch.page;
    data["groups"] = groups_of(visit, opened, rows, stretch, typed);
    data["stretches"] = stretches(visit, path, stretch);
    data["proposed"] =
        proposed == 0 ? json(nullptr) : json(visit.say("board.texts_proposed", {{"count", std::to_string(proposed)}}));
    data["wrong"] = !typed.errors.empty();
    data["picture"] = picture_of(visit, opened, rows, stretch);
    return see(visit, "board_texts", std::move(data), status);
}

Response see_texts(Visit& visit) {
    const auto opened = opened_board(visit);
    if (!opened) return sorry(visit, opened.error());
    return texts(visit, *opened, {}, 200);
}

// What is to be written: all that was typed anew, and the card whose button was pressed, whatever it says.
std::vector<TextChange> changes_in(const Visit& visit, const std::vector<TextRow>& rows, Typed& typed) {
    const std::string card = visit.form.text("card");
    std::vector<TextChange> changes;
    for (const TextRow& row : rows) {
        const std::string name = name_in_form(row);
        if (!visit.form.has("text " + name)) continue;
        const std::string text = text::collapse_spaces(visit.form.text("text " + name));
        typed.texts[name] = text;
        if (text == visit.form.text("was " + name) && card != card_of(row)) continue;
        if (text::letter_count(text) > most_letters(row.kind))
            typed.errors[name] = visit.say("board.too_long", {{"most", std::to_string(most_letters(row.kind))}});
        else if (!check_written(text))
            typed.errors[name] = visit.say("common.personal_number");
        changes.push_back({row.kind, row.row, text});
    }
    return changes;
}

bool asked_by_script(const Visit& visit) {
    return visit.request.header("accept").starts_with("application/json");
}

// What the script shows beside the fields that it has saved.
Response saved_for_script(const Visit& visit) {
    const auto opened = opened_board(visit);
    if (!opened) return sorry(visit, opened.error());
    json saved = json::object();
    for (const TextRow& row : text_rows_of(*opened))
        if (visit.form.has("text " + name_in_form(row)))
            saved[name_in_form(row)] = {{"text", row.text}, {"standing", standing_of(visit, row.standing)}};
    return json_answer({{"saved", std::move(saved)}});
}

Response wrong(const Visit& visit, const OpenedBoard& opened, const Typed& typed) {
    if (asked_by_script(visit)) return json_answer({{"errors", typed.errors}}, 422);
    return texts(visit, opened, typed, 422);
}

std::string path_after(const Visit& visit, const OpenedBoard& opened) {
    const std::string path = path_in(opened, "texts");
    const std::string page = visit.form.text("page");
    if (page.empty() || page == "1") return path;
    return path + (path.find('?') == std::string::npos ? "?page=" : "&page=") + percent_encoded(page);
}

Response save_texts(Visit& visit) {
    const auto opened = opened_board(visit);
    if (!opened) return sorry(visit, opened.error());
    Typed typed;
    const std::vector<TextChange> changes = changes_in(visit, text_rows_of(*opened), typed);
    if (!typed.errors.empty()) return wrong(visit, *opened, typed);
    const Status written = write_texts(visit.database, opened->imported.key, opened->document, changes, visit.actor());
    if (!written) return sorry(visit, written.error());
    if (asked_by_script(visit)) return saved_for_script(visit);
    return done_at(visit, path_after(visit, *opened), changes.empty() ? "board.nothing_new" : "board.texts_saved");
}

Response confirm_all(Visit& visit) {
    const auto opened = opened_board(visit);
    if (!opened) return sorry(visit, opened.error());
    const auto confirmed = confirm_texts(visit.database, opened->imported.key, opened->document, visit.actor());
    if (!confirmed) return sorry(visit, confirmed.error());
    return done_at(visit, path_in(*opened, "texts"), "board.texts_confirmed");
}

}  // namespace

Routes board_texts_pages() {
    return {{"GET", "/boards/{}/texts", Access::viewer, see_texts},
            {"POST", "/boards/{}/texts", Access::controller, save_texts, form_bytes},
            {"POST", "/boards/{}/texts/confirm", Access::controller, confirm_all}};
}

}  // namespace riskbild::hub
