// Which plan the document is about, told by its running text.
#pragma once

#include <optional>

#include "core/import/head_context.hpp"

namespace riskbild::import {

// Name and year of the plan that is followed up: not last year's, not the coming one, and no year of a date.
// Headings and decisions go before other text; several years that claim the same are left unread.
void read_plan_named(Head& head);

// 'planen …, antagen av nämnden den 11 januari 2023 § 19'; several different dates are left unread.
void read_plan_adopted(Head& head);

// As far as labels or running text have told it.
std::optional<int> plan_year_of(const Record& facts);

}  // namespace riskbild::import
