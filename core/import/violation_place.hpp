// Where in the sheets a row stands that plan::check found wrong.
#pragma once

#include <string_view>

#include "core/plan/plan.hpp"

namespace riskbild::import {

// Of 'documents[0].risks[3].title': the source of that risk. Empty for what is no row.
plan::Source place_of_violation(const plan::Board& board, std::string_view path);

}  // namespace riskbild::import
