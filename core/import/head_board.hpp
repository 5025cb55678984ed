// Whose document it is, told by its running text.
#pragma once

#include <string>
#include <vector>

#include "core/import/head_context.hpp"
#include "core/import/head_words.hpp"

namespace riskbild::import {

// The board that headings and decisions name most often; where they name none, the only one named at all.
// One that merely receives the document does not count, and neither does one of several named as often. The words
// after a name belong to it where they are a point of the compass, or stand joined to it in two sentences. A company
// alone on one of the first lines is the board where no board is named.
void read_board_named(Head& head);

// 'Göteborgs Stad', 'Exempels kommun', 'Region Exempel', in a heading, a line of its own or before the name of
// one of its rules: elsewhere it may be a neighbour's.
void read_organisation_named(Head& head);

// Every board that the words name, with the capitals after it, receivers too.
std::vector<std::string> board_names_in(const std::vector<Word>& words, const Vocabulary& vocabulary);

}  // namespace riskbild::import
