#include "core/plan/visibility.hpp"

#include <doctest/doctest.h>

#include "core/plan/invariants.hpp"
#include "tests/core/plan/support/random_board.hpp"
#include "tests/core/plan/support/sample.hpp"

using namespace riskbild;
using namespace riskbild::plan;

TEST_CASE("a closed room sees all but what is shown nowhere") {
    const Board seen = for_room(sample_board(), Room::closed);
    const Board whole = sample_board();
    const Document& document = seen.documents[0];
    CHECK(document.risks.size() == 2);
    CHECK(document.risks[1] == whole.documents[0].risks[1]);
    CHECK(document.contradictions == whole.documents[0].contradictions);
    CHECK(document.unread == whole.documents[0].unread);
}

TEST_CASE("what hangs on a hidden risk goes with it") {
    for (const Room room : {Room::closed, Room::open}) {
        const Board seen = for_room(sample_board(), room);
        const Document& document = seen.documents[0];
        CHECK(seen.risks == std::vector<std::string>{"r1", "r2"});
        CHECK(seen.links.size() == 1);
        CHECK(seen.check_ins.size() == 2);
        CHECK(document.treatments.size() == 2);
        CHECK(document.due.size() == 2);
        CHECK(document.controls.size() == 1);
        CHECK(document.measurements.size() == 1);
        CHECK(document.recommendations[0].risks == std::vector<std::string>{"r1"});
    }
}

TEST_CASE("an open room sees approved rows whole and counts the others") {
    const Board seen = for_room(sample_board(), Room::open);
    const Board whole = sample_board();
    const Document& document = seen.documents[0];
    CHECK(document.risks[0] == whole.documents[0].risks[0]);

    const RiskStatement& counted = document.risks[1];
    CHECK(counted.withheld);
    CHECK(counted.risk == "r2");
    CHECK(counted.critical == true);
    CHECK(counted.follow_up->follows_plan == Worded<FollowsPlan>{FollowsPlan::yes, ""});
    CHECK(counted.title == "");
    CHECK(counted.short_title == "");
    CHECK(counted.description == "");
    CHECK(counted.area == "");
    CHECK_FALSE(counted.value);
    CHECK(counted.follow_up->comment == "");
    CHECK(counted.follow_up->reason == "");
    CHECK(counted.source == Source{});

    CHECK(document.controls[0] == whole.documents[0].controls[0]);
    CHECK(document.measurements[0].withheld);
    CHECK_FALSE(document.measurements[0].numerator);
    CHECK(document.measurements[0].what == "");
    CHECK(document.assignments[0].state == Worded<AssignmentState>{AssignmentState::done, ""});
}

TEST_CASE("in an open room treatments, due times and check-ins follow their risk") {
    const Board seen = for_room(sample_board(), Room::open);
    const Document& document = seen.documents[0];
    CHECK(document.treatments[0].text == "Ny rutin");
    CHECK(document.treatments[1].text == "");
    CHECK(document.treatments[1].kinds == std::vector{TreatmentKind::activity});
    CHECK(document.due[0].about == "rutinen");
    CHECK(document.due[1].about == "");
    CHECK(document.due[1].text == "våren 2024");
    CHECK(seen.check_ins[0].line == "Pågår");
    CHECK(seen.check_ins[1].line == "");
}

TEST_CASE("an open room learns only the number of contradictions and unread parts") {
    const Board seen = for_room(sample_board(), Room::open);
    CHECK(seen.documents[0].contradictions == std::vector{Contradiction{}});
    CHECK(seen.documents[0].unread == std::vector{UnreadPart{}});
}

TEST_CASE("a risk hidden where it is stated is hidden where it is only referred to") {
    Board board = sample_board();
    Document later = sample_document("tillagg");
    later.controls = {sample_control("c1", "r3", Visibility::all_screens)};
    board.documents.push_back(later);
    const Board seen = for_room(board, Room::closed);
    CHECK(seen.documents[1].controls.empty());
    CHECK(check(seen).empty());
}

TEST_CASE("what a room sees holds together, and filtering again changes nothing") {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const Board board = testing::random_board(seed);
        for (const Room room : {Room::closed, Room::open}) {
            const Board seen = for_room(board, room);
            const auto violations = check(seen);
            CAPTURE(seed);
            CHECK_MESSAGE(violations.empty(), (violations.empty() ? "" : violations[0].path + violations[0].message));
            CHECK(for_room(seen, room) == seen);
        }
    }
}
