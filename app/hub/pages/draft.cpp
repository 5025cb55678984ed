#include "app/hub/pages/draft.hpp"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

#include "app/hub/actions/drafts.hpp"
#include "app/hub/actions/written_words.hpp"
#include "app/hub/pages/draft_answers.hpp"
#include "app/hub/pages/draft_view.hpp"
#include "app/hub/store/boards.hpp"
#include "core/base/limits.hpp"
#include "core/base/text.hpp"
#include "core/import/cells.hpp"

namespace riskbild::hub {
namespace {

using http::Response;
using nlohmann::json;

constexpr std::size_t rows_of_page = 100;
constexpr std::size_t longest_answer = 200;  // letters of what is written in the form

std::string address_of(const Visit& visit) {
    return "/drafts/" + percent_encoded(visit.places.at(0));
}

// What is shown of a draft that has been read.
using Show = Response (*)(const Reading& reading, const Draft& draft);

Result<ReadDraft> draft_of(Visit& visit) {
    const auto turn = turn_to_read();
    if (!turn) return turn.error();
    return read_draft(*turn, visit.database, visit.house.folder.path(), visit.places.at(0));
}

Response with_reading(Visit& visit, Show show) {
    const auto words = read_report_words();
    if (!words) return sorry(visit, words.error());
    const auto choices = read_choices(visit.person.language);
    if (!choices) return sorry(visit, choices.error());
    const auto read = draft_of(visit);
    if (!read) return sorry(visit, read.error());
    return show(Reading(visit, read->imported, *words, *choices), read->draft);
}

Response show_draft(Visit& visit) {
    return with_reading(visit, [](const Reading& reading, const Draft& draft) {
        auto data = draft_json(reading, draft);
        return data ? see(reading.visit, "draft", *std::move(data)) : sorry(reading.visit, data.error());
    });
}

std::size_t page_asked(const Visit& visit, std::size_t last) {
    const auto page = std::max<std::int64_t>(visit.query.number("page").value_or(1), 1);
    return std::clamp<std::size_t>(static_cast<std::size_t>(page), 1, last);
}

Response page_of(const Reading& reading, const Draft& draft, const Listing& listing) {
    const Visit& visit = reading.visit;
    const std::size_t last = (listing.count + rows_of_page - 1) / rows_of_page;
    const std::size_t page = page_asked(visit, last);
    const std::size_t first = (page - 1) * rows_of_page;
    const auto address = [&](std::size_t number) {
        return "/drafts/" + draft.id + "/rows?kind=" + listing.kind + "&page=" + std::to_string(number);
    };
    json data{{"title", counted(visit, listing.kind, listing.count)}, {"section", "upload"}, {"id", draft.id}};
    data["file"] = draft.file_name;
    data["range"] = visit.say("review.range", {{"from", std::to_string(first + 1)},
                                               {"to", std::to_string(std::min(first + rows_of_page, listing.count))},
                                               {"count", std::to_string(listing.count)}});
    data["table"] = as_json(reading, listing, first, rows_of_page);
    data["before"] = page > 1 ? json(address(page - 1)) : json(nullptr);
    data["after"] = page < last ? json(address(page + 1)) : json(nullptr);
    return see(visit, "draft_rows", std::move(data));
}

Response show_rows(Visit& visit) {
    return with_reading(visit, [](const Reading& reading, const Draft& draft) {
        const auto listings = listings_of(reading);
        const auto found = std::ranges::find(listings, reading.visit.query.text("kind"), &Listing::kind);
        if (found == listings.end()) return sorry(reading.visit, reading.visit.say("common.no_page"), 404);
        return page_of(reading, draft, *found);
    });
}

// A new board gets a key of its own name, so that what the file calls its board does not matter.
Result<Stated> board_stated(Visit& visit, Stated stated) {
    const std::string key = visit.form.text("board");
    const std::string name = visit.form.text("board_name");
    if (key.empty() && name.empty()) return stated;
    if (!name.empty()) {
        stated.board_name = name;
        stated.board_key = import::id_from(name, limits::key_bytes);
        return stated;
    }
    const auto board = board_named(visit.database, key);
    if (!board) return board.error();
    stated.board_key = key;
    stated.board_name = board->name;
    return stated;
}

bool is_too_long(const Visit& visit) {
    return std::ranges::any_of(visit.form.fields(),
                               [](const auto& field) { return text::letter_count(field.second) > longest_answer; });
}

Response state_facts(Visit& visit) {
    const std::string as_of = visit.form.text("as_of");
    if (is_too_long(visit)) return sorry(visit, visit.say("review.too_long"));
    if (!as_of.empty() && !parse_partial_date(as_of)) return sorry(visit, visit.say("review.no_date"));
    if (!check_written(visit.form.text("board_name") + "\n" + visit.form.text("cycle")))
        return sorry(visit, visit.say("common.personal_number"));
    const auto stated = board_stated(visit, {{}, {}, visit.form.text("cycle"), as_of});
    if (!stated) return sorry(visit, stated.error());
    if (!stated->board_name.empty() && stated->board_key.empty()) return sorry(visit, visit.say("review.no_name"));
    if (const Status set = set_stated(visit.database, visit.places.at(0), *stated); !set)
        return sorry(visit, set.error());
    return done_at(visit, address_of(visit), "review.read_anew");
}

Response read_in(Visit& visit) {
    const auto imported = import_draft(visit.database, visit.house.folder.path(), visit.places.at(0), visit.actor());
    if (!imported && imported.error().kind == ErrorKind::input) return show_draft(visit);
    if (!imported) return sorry(visit, imported.error());
    return done_at(visit, "/boards/" + imported->boards.front().key + "/review", "review.read_in");
}

Response throw_away(Visit& visit) {
    if (const Status gone = discard_draft(visit.database, visit.places.at(0), visit.actor()); !gone)
        return sorry(visit, gone.error());
    return done_at(visit, "/upload", "review.thrown_away");
}

}  // namespace

Routes draft_pages() {
    Routes routes{{"GET", "/drafts/{}", Access::controller, show_draft},
                  {"GET", "/drafts/{}/rows", Access::controller, show_rows},
                  {"POST", "/drafts/{}/facts", Access::controller, state_facts},
                  {"POST", "/drafts/{}/import", Access::controller, read_in},
                  {"POST", "/drafts/{}/discard", Access::controller, throw_away}};
    std::ranges::move(draft_answer_pages(), std::back_inserter(routes));
    return routes;
}

}  // namespace riskbild::hub
