// The texts of the wall as the form of a board names them.
#pragma once

#include <string>
#include <vector>

#include "app/hub/actions/arrangement_texts.hpp"
#include "app/hub/pages/board_opened.hpp"

namespace riskbild::hub {

// Of the document that the page is about; none where there is none.
std::vector<TextRow> text_rows_of(const OpenedBoard& opened);

// "short_title R1": names one text in the form.
std::string name_in_form(const TextRow& row);

// Texts that are written on one card and saved by one button: those of a risk, or that of a control. "risks R1".
std::string card_of(const TextRow& row);

// The page of the wall where such texts stand: "risks", "controls".
std::string page_of_wall(TextKind kind);

}  // namespace riskbild::hub
