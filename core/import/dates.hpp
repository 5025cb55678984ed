// Dates as people write them in a sheet.
#pragma once

#include <optional>
#include <string_view>

#include "core/base/date.hpp"

namespace riskbild::import {

// 1…12 for 'maj', 'sept', 'December'.
std::optional<unsigned> month_named(std::string_view word);

// '2023-12-06', '2023-12', '2023', '6 december 2023', 'maj 2022', '6/12 2023'. Empty when the text is
// nothing of that, or no such day exists.
std::optional<PartialDate> read_date(std::string_view text);

}  // namespace riskbild::import
