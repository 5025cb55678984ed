// A stretch of days that a few words name, once the year is known ('sista veckan november', 'v 43').
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/date.hpp"

namespace riskbild::import {

struct Period {
    Date first;  // not ok() when the words name a date that does not exist
    Date last;

    bool operator==(const Period&) const = default;
};

// `words` are in lower case, without filling words ('under', 'i', 'den') and without the year. All of them
// must be understood. No words at all are the whole year.
std::optional<Period> period_named(const std::vector<std::string>& words, int year);

}  // namespace riskbild::import
