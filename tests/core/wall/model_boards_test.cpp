#include <doctest/doctest.h>

#include "core/wall/boards_page.hpp"
#include "tests/core/wall/boards.hpp"
#include "tests/core/wall/demo_boards.hpp"

using namespace riskbild;
using namespace riskbild::wall;
using namespace riskbild::wall::test;
using snapshot::Summary;
using namespace std::chrono_literals;

namespace {

std::vector<Row> rows(const std::vector<Summary>& summaries, const Situation& situation = in_contact()) {
    const auto page = boards_page(summaries, "a", situation, swedish());
    return page ? std::get<BoardsPage>(page->body).list.rows : std::vector<Row>{};
}

Summary board(const std::string& name, const std::string& as_of) {
    return {name, name, 2023, as_of, 7, 0};
}

// On 7 December 2023.
std::string age(const std::string& as_of) {
    return rows({board("a", as_of), board("b", "")}).front().statuses.front().words;
}

}  // namespace

TEST_CASE("boards: by name in Swedish order, with coverage and age, never a league") {
    std::vector<Summary> summaries;
    for (const plan::Board& each : {nordost(), board_d(), board_c(), board_a()})
        summaries.push_back(snapshot::summarize(each));
    Situation situation = in_contact();
    situation.local.date = 2024y / 3 / 28;
    const std::vector<Row> page = rows(summaries, situation);
    REQUIRE(page.size() == 4);
    CHECK(page[0].title == "Socialnämnden Nordost");
    CHECK(page[0].detail == "17 risker · 4 kontroller");
    CHECK(page[0].statuses == std::vector{StatusWords{Glyph::dashed_ring, Tone::missing, "Datum ej angivet"}});
    CHECK(page[1].title == "Socialnämnden, exempel A");
    CHECK(page[1].lead == "2023");
    CHECK(page[1].detail == "7 av 20 bedömda risker · 1 kontroll");
    CHECK(page[1].statuses.front().words == "Uppföljt 2023-12-06, för 3 månader sedan");
    CHECK(page[2].detail == "12 kontroller");
    CHECK(page[2].statuses.front().words == "Uppföljt maj 2022, för 22 månader sedan");
    for (const Row& row : page) CHECK(row.statuses.front().tone != Tone::bad);
    CHECK(rows({board("Östra", ""), board("Åkers", ""), board("Västra", "")})[2].title == "Östra");
}

TEST_CASE("boards: an age is no finer than its date") {
    CHECK(age("2023-12-07") == "Uppföljt 2023-12-07");
    CHECK(age("2023-12-06") == "Uppföljt 2023-12-06, för 1 dag sedan");
    CHECK(age("2023-11-08") == "Uppföljt 2023-11-08, för 29 dagar sedan");
    CHECK(age("2023-11-07") == "Uppföljt 2023-11-07, för 1 månad sedan");
    CHECK(age("2023-11") == "Uppföljt november 2023, för 1 månad sedan");
    CHECK(age("2023-12") == "Uppföljt december 2023");
    CHECK(age("2021-12-08") == "Uppföljt 2021-12-08, för 23 månader sedan");
    CHECK(age("2021-12-07") == "Uppföljt 2021-12-07, för 2 år sedan");
    CHECK(age("2022") == "Uppföljt 2022, för 1 år sedan");
    CHECK(age("2024-01-01") == "Uppföljt 2024-01-01");
    CHECK(age("") == "Datum ej angivet");
}

TEST_CASE("boards: without a good clock no ages") {
    Situation situation = in_contact();
    situation.clock_good = false;
    CHECK(rows({board("a", "2022-12-06"), board("b", "")}, situation).front().statuses.front().words ==
          "Uppföljt 2022-12-06");
}

TEST_CASE("boards: only in a channel of several, and not where content is withheld") {
    CHECK(!boards_page(std::vector{board("a", "")}, "a", in_contact(), swedish()));
    CHECK(boards_page(std::vector{board("a", ""), board("b", "")}, "a", in_contact(), swedish())->board == "a");
    Situation expired = in_contact();
    expired.expires = expired.now - 1s;
    CHECK(!boards_page(std::vector{board("a", ""), board("b", "")}, "a", expired, swedish()));
}

TEST_CASE("boards: a board that has reported nothing says so") {
    CHECK(rows({{"a", "A", 0, "", 0, 0}, board("b", "")}).front().detail == "Inget redovisat");
}
