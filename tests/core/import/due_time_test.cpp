#include "core/import/due_time.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace riskbild;
using import::DueSpan;
using import::read_due_time;

namespace {

// 'earliest/latest', '…' where there is none, 'derived' where the year is the plan's.
std::string meaning(std::string_view words, int plan_year = 2023) {
    const DueSpan span = read_due_time(words, plan_year);
    if (span.no_such_date) return "no such date";
    if (!span.earliest && !span.latest) return "undated";
    return (span.earliest ? to_iso(*span.earliest) : "…") + "/" + (span.latest ? to_iso(*span.latest) : "…") +
           (span.year_derived ? " derived" : "");
}

}  // namespace

TEST_CASE("words of the five documents") {
    CHECK(meaning("våren 2024") == "2024-01-01/2024-06-30");
    CHECK(meaning("vt 2023") == "2023-01-01/2023-06-30");
    CHECK(meaning("under hösten 2023") == "2023-08-01/2023-12-31");
    CHECK(meaning("under våren") == "2023-01-01/2023-06-30 derived");
    CHECK(meaning("under november") == "2023-11-01/2023-11-30 derived");
    CHECK(meaning("i december") == "2023-12-01/2023-12-31 derived");
    CHECK(meaning("under juni månad") == "2023-06-01/2023-06-30 derived");
    CHECK(meaning("Under maj och juni", 2022) == "2022-05-01/2022-06-30 derived");
    CHECK(meaning("i början av december") == "2023-12-01/2023-12-10 derived");
    CHECK(meaning("sista veckan i november") == "2023-11-24/2023-11-30 derived");
    CHECK(meaning("i början av 2024") == "2024-01-01/2024-04-30");
    CHECK(meaning("i mitten på 2024") == "2024-05-01/2024-08-31");
    CHECK(meaning("Under första kvartalet 2024") == "2024-01-01/2024-03-31");
    CHECK(meaning("under första kvartalet nästa år") == "2024-01-01/2024-03-31 derived");
    CHECK(meaning("v 43") == "2023-10-23/2023-10-29 derived");
    CHECK(meaning("2023") == "2023-01-01/2023-12-31");
    CHECK(meaning("under 2024") == "2024-01-01/2024-12-31");
    CHECK(meaning("under verksamhetsåret") == "2023-01-01/2023-12-31 derived");
    CHECK(meaning("den första september") == "2023-09-01/2023-09-01 derived");
    CHECK(meaning("vintern 2022/2023") == "2022-12-01/2023-02-28");
    CHECK(meaning("vid årsskiftet") == "2023-12-15/2024-01-15 derived");
}

TEST_CASE("a bound has one end only") {
    CHECK(meaning("före 31/8") == "…/2023-08-30 derived");
    CHECK(meaning("innan jul") == "…/2023-12-23 derived");
    CHECK(meaning("innan semestrarna") == "…/2023-06-30 derived");
    CHECK(meaning("senast 31/8 2024") == "…/2024-08-31");
    CHECK(meaning("till och med mars 2024") == "…/2024-03-31");
    CHECK(meaning("från hösten 2023") == "2023-08-01/…");
    CHECK(meaning("Sedan oktober 2023") == "2023-10-01/…");
    CHECK(meaning("sen sista kvartalet 2023") == "2023-10-01/…");
    CHECK(meaning("Från och med maj månad", 2022) == "2022-05-01/… derived");
    CHECK(meaning("efter sommaren") == "2023-09-01/… derived");
}

TEST_CASE("words that name no day keep only themselves") {
    for (const char* words :
         {"inom kort", "Inom kort", "varje kvartal", "varannan månad", "löpande", "snarast", "under", "", "när det går",
          "2023 eller 2024", "vintern 2023", "v", "kvartal 5 2024", "om två veckor"})
        CHECK_MESSAGE(meaning(words) == "undated", words);
}

TEST_CASE("other ways of writing the same") {
    CHECK(meaning("v. 43") == "2023-10-23/2023-10-29 derived");
    CHECK(meaning("vecka 1 2025") == "2024-12-30/2025-01-05");
    CHECK(meaning("Q1 2024") == "2024-01-01/2024-03-31");
    CHECK(meaning("kvartal 4") == "2023-10-01/2023-12-31 derived");
    CHECK(meaning("T2 2024") == "2024-05-01/2024-08-31");
    CHECK(meaning("andra halvåret 2024") == "2024-07-01/2024-12-31");
    CHECK(meaning("mars–april 2024") == "2024-03-01/2024-04-30");
    CHECK(meaning("2024-03-15") == "2024-03-15/2024-03-15");
    CHECK(meaning("2024-03") == "2024-03-01/2024-03-31");
    CHECK(meaning("15 mars 2024.") == "2024-03-15/2024-03-15");
    CHECK(meaning("sista veckan i februari 2024") == "2024-02-23/2024-02-29");
    CHECK(meaning("i slutet av november") == "2023-11-21/2023-11-30 derived");
}

TEST_CASE("a day that does not exist is told apart from words that are unknown") {
    CHECK(meaning("30/2") == "no such date");
    CHECK(meaning("29/2 2023") == "no such date");
    CHECK(meaning("29/2 2024") == "2024-02-29/2024-02-29");
    CHECK(meaning("v 53") == "no such date");
    CHECK(meaning("v 53 2020") == "2020-12-28/2021-01-03");
    CHECK(meaning("257/1") == "no such date");
}

TEST_CASE("without the plan's year, words without a year have no dates") {
    CHECK(meaning("under november", 0) == "undated");
    CHECK(meaning("våren 2024", 0) == "2024-01-01/2024-06-30");
    CHECK(meaning("nästa år", 0) == "undated");
}
