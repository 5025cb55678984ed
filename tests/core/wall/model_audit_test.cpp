#include <doctest/doctest.h>

#include "core/wall/pages.hpp"
#include "tests/core/wall/boards.hpp"
#include "tests/core/wall/demo_boards.hpp"

using namespace riskbild;
using namespace riskbild::wall;
using namespace riskbild::wall::test;
using plan::RecommendationState;

namespace {

std::string said(const std::vector<StatusWords>& statuses) {
    std::string all;
    for (const StatusWords& status : statuses) all += (all.empty() ? "" : " | ") + status.words;
    return all;
}

plan::Recommendation asked(const std::string& audit, const std::string& year, RecommendationState state) {
    plan::Recommendation each;
    each.id = audit + year + std::to_string(static_cast<int>(state));
    each.auditor = "Revisorerna";
    each.audit = audit;
    each.report_year = year;
    each.text = "Gör bättre " + audit;
    each.state.value = state;
    return each;
}

plan::Board with(std::vector<plan::Recommendation> recommendations) {
    plan::Board board = areas();
    newest(board).recommendations = std::move(recommendations);
    return board;
}

}  // namespace

TEST_CASE("audit: the demo's five recommendations, audit by audit, none with a stated status") {
    const RowsPage page = rows_page(PageName::audit, nordost());
    CHECK(page.title == "5 rekommendationer från 2 granskningar");
    CHECK(said(page.counts) == "5 utan angiven status");
    REQUIRE(page.rows.size() == 6);
    CHECK(page.rows[0].heading == "Stadsrevisionen: Resor i tjänsten, redogörelse 2022");
    CHECK(page.rows[0].title == "Upprätta lokal anvisning för tjänsteresor");
    CHECK(page.rows[0].statuses == std::vector{StatusWords{Glyph::dashed_ring, Tone::missing, "Status ej angiven"}});
    CHECK(!page.rows[0].risk.empty());
    CHECK(page.rows[1].heading.empty());
    CHECK(page.rows[1].detail.ends_with(" · Kontroll av tjänsteresor: i början av 2024"));
    CHECK(page.rows[2].heading == "Stadsrevisionen: Inköp av konsulttjänster, redogörelse 2023");
    CHECK(page.rows[5].heading == "Uppdrag från nämnden");
    CHECK(said(page.rows[5].statuses) == "Föreslås fullgjort");
    CHECK(page.rows[5].statuses[0].tone == Tone::plain);  // proposed is not done
    CHECK(page.notes == std::vector<std::string>{"Dokumentet säger två saker. Vilket års redogörelse som rör "
                                                 "konsulter: Löptexten: 2023 · Rubriken: 2022"});
}

TEST_CASE("audit: hidden where nobody has asked anything, or nothing of it may be shown") {
    CHECK(rows_page(PageName::audit, board_c()).rows.empty());
    plan::Board board = with({asked("Resor", "2022", RecommendationState::ongoing)});
    CHECK(rows_page(PageName::audit, board).rows.size() == 1);
    newest(board).recommendations[0].withheld = true;
    CHECK(rows_page(PageName::audit, board).rows.empty());
}

TEST_CASE("audit: what is not reported as done first, and counted") {
    const plan::Board board =
        with({asked("Resor", "2022", RecommendationState::closed_by_auditor),
              asked("Resor", "2022", RecommendationState::addressed_by_board),
              asked("Resor", "2022", RecommendationState::ongoing), asked("Inköp", "", RecommendationState::ongoing)});
    const RowsPage page = rows_page(PageName::audit, board);
    CHECK(said(page.counts) == "2 pågår | 1 åtgärdad enligt nämnden | 1 avslutad av revisionen");
    REQUIRE(page.rows.size() == 4);
    CHECK(said(page.rows[0].statuses) == "Pågår");
    CHECK(page.rows[0].heading == "Revisorerna: Resor, redogörelse 2022");
    CHECK(said(page.rows[1].statuses) == "Avslutad av revisionen");
    CHECK(page.rows[1].statuses[0].tone == Tone::good);
    CHECK(page.rows[3].heading == "Revisorerna: Inköp");
}

TEST_CASE("audit: two years for one audit stand side by side") {
    const RowsPage page = rows_page(PageName::audit, with({asked("Resor", "2022", RecommendationState::ongoing),
                                                           asked("Resor", "2023", RecommendationState::ongoing)}));
    REQUIRE(page.rows.size() == 2);
    CHECK(page.rows[0].heading == "Revisorerna: Resor, redogörelse 2022 och 2023");
    CHECK(page.rows[1].heading.empty());
}

TEST_CASE("audit: a state in a word that is not known is shown as it stands, and is not counted as silence") {
    plan::Board board = with({asked("Resor", "", RecommendationState::not_stated)});
    newest(board).recommendations[0].state.raw = "bevakas";
    const RowsPage page = rows_page(PageName::audit, board);
    CHECK(said(page.rows[0].statuses) == "Bevakas");
    CHECK(page.counts.empty());
}

TEST_CASE("audit: evidence is whole where no risk card has the rest of it") {
    plan::Board board = with({asked("Resor", "", RecommendationState::ongoing)});
    std::string evidence = "Ny anvisning";
    for (int i = 0; i < 20; ++i) evidence += " och ännu en bilaga";
    newest(board).recommendations[0].evidence = evidence;
    CHECK(rows_page(PageName::audit, board).rows[0].detail == evidence);
    newest(board).recommendations[0].risks = {"r1"};
    CHECK(rows_page(PageName::audit, board).rows[0].detail.ends_with(" …"));
}
