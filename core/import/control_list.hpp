// Controls that running text lists, and what it says they showed.
//
// A list of controls is items below a sentence or heading that says so. 'Äldre – Rutin för avvikelser' is the
// control 'Rutin för avvikelser' of the area 'Äldre'. Where some items have an area, an item without one that
// stands before others with one may be the heading of a group: it is left unread.
#pragma once

#include <string>
#include <vector>

#include "core/import/reading.hpp"
#include "core/import/segments.hpp"

namespace riskbild::import {

// 'Kontrollområdet X visar på utrymme för förbättringar' assesses the one control that has a word of X, else a
// control called X where the document has no table of controls. The paragraph is its result. What no sentence
// assesses stays not stated.
void read_listed_controls(std::vector<Passage>& prose, Reading& reading);

// Of read_listed_controls: the lists, and the sentences that assess.
void read_control_lists(std::vector<Passage>& prose, Reading& reading);
void read_control_assessments(std::vector<Passage>& prose, bool only_listed, Reading& reading);

// With an id that no other control of the document has.
plan::Control new_control(const std::string& text, const plan::Source& source, const plan::Document& document);

}  // namespace riskbild::import
