// Whose status a column says that is headed only 'Status': its words tell, when the whole table is known.
#pragma once

#include "core/import/segments.hpp"
#include "core/import/vocabulary.hpp"

namespace riskbild::import {

// In a table of risks, a heading that could stand for a risk ('follows the plan') and for a control ('performed')
// stands for the one whose words most of the cells are; for the one on whose side it is where they are words of
// both ('Ja'). It stands for nothing, with a finding, where only risks are left and its words are none of a plan
// that is followed: 'In progress' says neither yes nor no. The columns that now stand for something else.
std::vector<Column> settle_status(Table& table, const Vocabulary& vocabulary, Findings& findings);

}  // namespace riskbild::import
