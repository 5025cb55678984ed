// What the pages of one board share: the board of the address, with what the controller has said of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "app/hub/actions/arrangement.hpp"
#include "app/hub/web/visit.hpp"

namespace riskbild::hub {

struct OpenedBoard {
    plan::Board imported;
    Arrangement arrangement;
    std::string document{};  // the id of the one that the page is about; empty: the board has none

    const plan::Document* the_document() const;  // of `imported`
};

// The board at the address' first {}; of its documents the one that the query or the form names, else the newest
// follow-up. ErrorKind::not_found where there is no such board or document.
Result<OpenedBoard> opened_board(const Visit& visit);

// "Internkontrollplan 2023, helår".
std::string name_of_document(const plan::Board& board, const plan::Document& document);

// "/boards/exempel-a/texts"; of another than the newest follow-up with "?document=…".
std::string path_in(const OpenedBoard& opened, const std::string& page);

// Data for a page's template: its title, the pages of the board with `page` marked, and the board's documents.
nlohmann::json board_data(const Visit& visit, const OpenedBoard& opened, const std::string& page);

// The row that a form names by its 'id'; 0, which no row has, where it names none.
std::int64_t named_row(const Visit& visit);

// The day where the hub is.
Date today(const Visit& visit);

// Rows [first, last) of `count` to show, by the query's 'page'.
struct Stretch {
    std::size_t page = 1;
    std::size_t pages = 1;
    std::size_t first = 0;
    std::size_t last = 0;
};
Stretch stretch_of(const Visit& visit, std::size_t count, std::size_t most);
// Where the other stretches are, for the part _stretches; null where there is only one. `path` has its query.
nlohmann::json stretches(const Visit& visit, const std::string& path, const Stretch& stretch);

}  // namespace riskbild::hub
