// What the pages of one board share: the board of the address, with what the controller has said of it.
#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "app/hub/actions/arrangement.hpp"
#include "app/hub/actions/names_of.hpp"
#include "app/hub/pages/stretch.hpp"
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

// "/boards/exempel-a/texts"; of another than the newest follow-up with "?document=…".
std::string path_in(const OpenedBoard& opened, const std::string& page);

// Data for a page's template: its title, the pages of the board with `page` marked, and the board's documents.
nlohmann::json board_data(const Visit& visit, const OpenedBoard& opened, const std::string& page);

// The row that a form names by its 'id'; 0, which no row has, where it names none.
std::int64_t named_row(const Visit& visit);

// The day where the hub is.
Date today(const Visit& visit);

}  // namespace riskbild::hub
