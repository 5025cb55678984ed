// What the words of a due time can mean at the earliest and at the latest.
#pragma once

#include <optional>
#include <string_view>

#include "core/base/date.hpp"

namespace riskbild::import {

struct DueSpan {
    std::optional<Date> earliest;
    std::optional<Date> latest;
    bool year_derived = false;  // the words name no year: it is the plan's
    bool no_such_date = false;  // '30/2', 'v 54': the words name a date that does not exist

    bool operator==(const DueSpan&) const = default;
};

// Words that cannot be told ('inom kort', 'varje kvartal') or are unknown have no dates. `plan_year` 0 is
// 'not known': then words without a year have none either. Where ordinary language is loose we choose:
//   våren, vt   1 January – 30 June            hösten, ht     1 August – 31 December
//   sommaren    1 June – 31 August             vintern 22/23  1 December – the end of February
//   början, mitten, slutet of a month: its days 1–10, 11–20, 21–; of a year: its months 1–4, 5–8, 9–12
//   vid årsskiftet  15 December – 15 January   vid halvårsskiftet  15 June – 15 July
//   jul         24–26 December                 semestrarna    1 July – 31 August
//   sista veckan i november: its last seven days
//   före, innan X: at the latest the day before X begins; senast X: at the latest X's last day
//   från, sedan X: from X's first day, with no latest; efter X: from the day after X
DueSpan read_due_time(std::string_view words, int plan_year);

}  // namespace riskbild::import
