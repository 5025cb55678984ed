// From the tables of a sheet to the rows of its document, one reader per kind of table.
#pragma once

#include "core/import/reading.hpp"

namespace riskbild::import {

// Risks and controls first, since the others refer to them, whatever their order in the sheet; a plan before the
// follow-up of its controls. What no
// reader took is added to the document's `unread`.
void read_tables(std::vector<Table>& tables, Reading& reading);

void read_control(Record& row, Reading& reading);
void read_measurement(Record& row, Reading& reading);
void read_recommendation(Record& row, Reading& reading);
void read_assignment(Record& row, Reading& reading);
void read_due_time_row(Record& row, Reading& reading);
void read_contradiction(Record& row, Reading& reading);

// A due time in a row's own words, read to dates with the plan's year.
plan::DueTime due_time_of(const std::string& words, const plan::Source& source, Reading& reading);
// Notes how many due times have their year from the plan; warns where the plan has none to give.
void tell_missing_years(const Reading& reading);

}  // namespace riskbild::import
