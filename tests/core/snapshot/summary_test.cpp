#include <doctest/doctest.h>

#include "core/snapshot/snapshot.hpp"
#include "tests/core/plan/support/sample.hpp"

using namespace riskbild;
using namespace riskbild::snapshot;

TEST_CASE("a summary tells of the latest follow-up") {
    plan::Board board = plan::sample_board();
    plan::Document& document = board.documents[0];
    document.risks.push_back(document.risks[0]);
    document.risks.back().part = "internkontrollplan";  // the same risk once more
    CHECK(summarize(board) == Summary{"exempel-a", "Nämnden", 2023, "2023-12-06", 3, 2});

    board.documents.push_back(plan::sample_document("ny"));  // a plan that says nothing yet of how it went
    CHECK(summarize(board) == Summary{"exempel-a", "Nämnden", 2023, "2023-12-06", 3, 2});
    board.documents.back().cycle.raw = "delår";
    CHECK(summarize(board) == Summary{"exempel-a", "Nämnden", 2023, "", 0, 0});
    board.documents.back().stated_totals = {{"assessed_risks", 20, {}}};
    CHECK(summarize(board).assessed_risks == 20);
}

TEST_CASE("a board without documents has a summary") {
    plan::Board board;
    board.key = "a";
    board.name = "Nämnden";
    CHECK(summarize(board) == Summary{"a", "Nämnden", 0, "", 0, 0});
}

TEST_CASE("a summary comes back") {
    const Summary summary = summarize(plan::sample_board());
    CHECK(decode_summary(encode(summary)).value() == summary);
    CHECK(decode_summary("{}").error().message == "summary refused: key: is missing");
    CHECK(decode_summary(R"({"key":"a","risks":-1,"controls":0})").error().message ==
          "summary refused: risks: is no whole number from 0 to 18446744073709551615");
}
