#include "app/hub/pages/board_picture.hpp"

#include <algorithm>

#include "app/hub/pages/board_opened.hpp"
#include "app/hub/pages/board_text_rows.hpp"
#include "app/hub/pages/preview_choice.hpp"
#include "app/hub/pages/preview_files.hpp"

namespace riskbild::hub {
namespace {

using http::Response;

// A channel of this board alone.
Channel alone(const Visit& visit) {
    Channel channel;
    channel.name = "preview";
    channel.boards = visit.places.at(0);
    channel.room = plan::Room::closed;
    channel.language = code_of(visit.person.language);
    return channel;
}

// A page of the wall, and the title of a row that it shows; empty: none in particular.
struct Asked {
    std::string page;
    std::string row;
};

// A reason stands beside its risk's title, and may be the same as another's.
std::string title_of_row(const std::vector<TextRow>& rows, const TextRow& asked) {
    const auto title = std::ranges::find_if(rows, [&](const TextRow& row) {
        return row.row == asked.row && row.kind == TextKind::short_title && asked.kind == TextKind::reason;
    });
    return title == rows.end() ? asked.text : title->text;
}

Result<Asked> asked(const Visit& visit) {
    if (!visit.query.has("text")) return Asked{visit.query.has("page") ? visit.query.text("page") : "now", {}};
    const auto opened = opened_board(visit);
    if (!opened) return opened.error();
    const std::vector<TextRow> rows = text_rows_of(*opened);
    const auto row = std::ranges::find(rows, visit.query.text("text"), name_in_form);
    if (row == rows.end()) return Error{ErrorKind::not_found, "the board has no such text"};
    return Asked{page_of_wall(row->kind), title_of_row(rows, *row)};
}

// The part of the page that shows the row, else another page that does, else the page's first part.
Result<std::string> stem_of(const Studio& studio, const Sitting& all_pages, const Asked& asked) {
    const std::string first = all_pages.board + "." + asked.page;
    if (asked.row.empty()) return first;
    const auto pages = wall_pages(studio, all_pages);
    if (!pages) return pages.error();
    std::string elsewhere = first;
    for (const WallPage& page : *pages) {
        if (!page.has_row(asked.row)) continue;
        if (page.stem == first || page.stem.starts_with(first + ".")) return page.stem;
        if (elsewhere == first) elsewhere = page.stem;
    }
    return elsewhere;
}

// "exempel-a.risks.2": "risks".
std::string page_of_stem(const std::string& stem, const std::string& board) {
    const std::string page = stem.substr(board.size() + 1);
    return page.substr(0, page.find('.'));
}

Response picture(Visit& visit) {
    const Channel channel = alone(visit);
    const auto look = look_in(visit.request.query, look_of(channel));
    if (!look) return picture_file(Error{ErrorKind::usage, {}});
    const auto page = asked(visit);
    if (!page) return picture_file(page.error());
    const auto showing = what_would_be_shown(visit.database, visit.house.kit.hasher, channel);
    if (!showing) return picture_file(showing.error());
    const Studio studio = studio_of(visit);
    Sitting sitting{*showing, channel.boards, *look, visit.house.now(), {}};
    const auto stem = stem_of(studio, sitting, *page);
    if (!stem) return picture_file(stem.error());
    sitting.page = page_of_stem(*stem, channel.boards);
    return picture_file(wall_picture(studio, sitting, *stem));
}

}  // namespace

Routes board_picture_pages() {
    return {{"GET", "/boards/{}/picture", Access::controller, picture}};
}

}  // namespace riskbild::hub
