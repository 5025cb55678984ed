// The rows of a document with what has been decided about who may see each.
#pragma once

#include <string>
#include <vector>

#include "app/hub/actions/board_rows.hpp"
#include "app/hub/pages/board_opened.hpp"

namespace riskbild::hub {

struct RuledRow {
    BoardRow row;
    Ruling ruling;
    // What of the row is seen where it is shown, a line each: the file's words, and what has been written here since.
    std::vector<std::string> seen{};
};

struct Ruled {
    OpenedBoard opened;
    std::vector<RuledRow> rows;  // of all kinds
};

// Of the document that the page is about. Errors as of opened_board().
Result<Ruled> ruled(const Visit& visit);

std::vector<RuledRow> of_kind(const Ruled& all, RowKind kind);
bool lost_its_approval(const RuledRow& each);

// The kind that is asked for, else the first of which there are rows.
RowKind asked_kind(const Visit& visit, const Ruled& all);
// Where they are decided about.
std::string path_of(const OpenedBoard& opened, RowKind kind);

// Names a row in the form. Words that have changed since the page was made have another name: nobody approves what
// they have not seen.
std::string name_in_form(const BoardRow& row);
// Of all rows of a kind: a button for all of them is for these words.
std::string hash_of(const std::vector<RuledRow>& rows);

}  // namespace riskbild::hub
