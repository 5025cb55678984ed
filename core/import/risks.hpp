// A row that states a risk, alone or with a control that belongs to it.
#pragma once

#include <cstddef>
#include <string>

#include "core/import/reading.hpp"

namespace riskbild::import {

// The id of the risk that the row is about; empty where it states none. A risk that one of the first
// `stated_before` statements of the document (those of other tables) already is, by number or by words, is
// joined to it. `with_control`: a risk may then be named on several rows, once for each control.
std::string read_risk(Record& row, std::size_t stated_before, bool with_control, Reading& reading);

}  // namespace riskbild::import
