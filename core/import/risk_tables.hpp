// The tables of risks, and those whose rows hold a risk together with one of its controls.
#pragma once

#include "core/import/reading.hpp"

namespace riskbild::import {

// In a table that only plans its controls, while another table of the document follows controls up, the text of
// the control says how the risk is to be handled: it becomes the risk's treatment, so that none is counted twice.
void read_risk_tables(std::vector<Table>& tables, Reading& reading);

// The document's own noun for its controls stands in the heading over them, in the column of that field.
void read_control_noun(const Table& table, std::string_view field, Reading& reading);

}  // namespace riskbild::import
