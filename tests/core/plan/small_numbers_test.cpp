#include "core/plan/small_numbers.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "core/plan/invariants.hpp"
#include "core/plan/numbers_in_texts.hpp"
#include "tests/core/plan/support/random_board.hpp"
#include "tests/core/plan/support/sample.hpp"

using namespace riskbild;
using namespace riskbild::plan;

namespace {

constexpr int limit = 5;

Measurement of_people(std::optional<int> part, std::optional<int> whole) {
    Measurement measurement;
    measurement.what = "Ärenden med fel";
    measurement.numerator = part;
    measurement.denominator = whole;
    measurement.about_people = true;
    return measurement;
}

Board board_with(std::vector<Measurement> measurements) {
    Board board = sample_board();
    for (std::size_t i = 0; i < measurements.size(); ++i) measurements[i].id = "m" + std::to_string(i);
    board.documents.front().measurements = std::move(measurements);
    return board;
}

std::vector<Measurement> hidden(std::vector<Measurement> measurements, int below = limit) {
    const Board board = with_small_numbers_hidden(board_with(std::move(measurements)), below);
    CHECK(check(board).empty());
    return board.documents.front().measurements;
}

bool says_a_number(const Measurement& it) {
    return it.numerator || it.percent || it.value || it.value_max || !it.qualifier.empty();
}

// 'few/21' and the like.
std::string told(const Measurement& it) {
    const std::string whole = it.denominator ? "/" + std::to_string(*it.denominator) : "";
    if (it.small == SmallNumber::few) return "few" + std::to_string(it.fewer_than) + whole;
    if (it.small == SmallNumber::all_but_few) return "all but few" + std::to_string(it.fewer_than) + whole;
    if (it.small == SmallNumber::beside) return "beside" + whole;
    return it.numerator ? std::to_string(*it.numerator) + whole : "no count";
}

}  // namespace

TEST_CASE("a count of people below the limit is not told") {
    CHECK(told(hidden({of_people(2, 21)})[0]) == "few5/21");
    CHECK(told(hidden({of_people(4, 21)})[0]) == "few5/21");
    CHECK(told(hidden({of_people(5, 21)})[0]) == "5/21");
    CHECK(told(hidden({of_people(3, {})})[0]) == "few5");
    CHECK_FALSE(says_a_number(hidden({of_people(2, 21)})[0]));
}

TEST_CASE("nor one that leaves so few of the whole") {
    CHECK(told(hidden({of_people(19, 21)})[0]) == "all but few5/21");
    CHECK(told(hidden({of_people(17, 21)})[0]) == "all but few5/21");
    CHECK(told(hidden({of_people(16, 21)})[0]) == "16/21");
}

TEST_CASE("none and all are told, unless the whole is small itself") {
    CHECK(told(hidden({of_people(0, 21)})[0]) == "0/21");
    CHECK(told(hidden({of_people(21, 21)})[0]) == "21/21");
    CHECK(told(hidden({of_people(0, 3)})[0]) == "few5");
    CHECK(told(hidden({of_people(3, 3)})[0]) == "few5");
    CHECK(told(hidden({of_people(2, 3)})[0]) == "few5");
}

TEST_CASE("percentage, value and qualifier go with the number") {
    Measurement both = of_people(2, 21);
    both.percent = 9.5;
    both.qualifier = "ca";
    both.unit = "ärenden";
    CHECK_FALSE(says_a_number(hidden({both})[0]));
    CHECK(hidden({both})[0].unit == "ärenden");

    Measurement only_percent = of_people({}, 21);
    only_percent.percent = 9.5;
    CHECK(told(hidden({only_percent})[0]) == "few5/21");

    Measurement value = of_people({}, {});
    value.value = 3;
    CHECK(told(hidden({value})[0]) == "few5");
    value.unit = "%";
    CHECK(hidden({value})[0].value == 3);

    Measurement without_whole = of_people(19, {});
    without_whole.percent = 90.5;
    CHECK(told(hidden({without_whole})[0]) == "all but few5");
    CHECK_FALSE(says_a_number(hidden({without_whole})[0]));
}

TEST_CASE("what is not marked as being about people is told, and so is everything without a limit") {
    Measurement systems = of_people(2, 21);
    systems.about_people = false;
    CHECK(told(hidden({systems})[0]) == "2/21");
    CHECK(told(hidden({of_people(2, 21)}, 0)[0]) == "2/21");
    CHECK(told(hidden({of_people(1, 21)}, 1)[0]) == "1/21");
}

TEST_CASE("the least of the other parts of the same whole goes too") {
    Measurement late = of_people(9, 21);
    late.about_people = false;
    const auto parts = hidden({of_people(2, 21), of_people(10, 21), late, of_people(15, 21)});
    CHECK(told(parts[0]) == "few5/21");
    CHECK(told(parts[1]) == "10/21");
    CHECK(told(parts[2]) == "beside");
    CHECK(told(parts[3]) == "15/21");
}

TEST_CASE("two few that can only be one thing each cannot be reckoned out together") {
    const auto parts = hidden({of_people(1, 21), of_people(1, 21), of_people(10, 21), of_people(9, 21)});
    CHECK(told(parts[0]) == "few5/21");
    CHECK(told(parts[3]) == "beside");
    const auto eight = hidden({of_people(4, 8), of_people(4, 8)});
    CHECK(told(eight[0]) == "few5");
    CHECK(told(eight[1]) == "few5");
}

TEST_CASE("the same number once more, and the percentage that it is, go too") {
    Measurement again = of_people(19, 21);
    again.about_people = false;
    Measurement percent;
    percent.what = "Andel rätt";
    percent.percent = 90.5;
    const auto rows = hidden({of_people(19, 21), again, percent});
    CHECK(told(rows[1]) == "beside");
    CHECK(rows[2].small == SmallNumber::beside);
    CHECK_FALSE(says_a_number(rows[2]));
    percent.percent = 75;
    CHECK(hidden({of_people(19, 21), percent})[1].percent == 75);
}

TEST_CASE("more parts than can be tried are all left out") {
    std::vector<Measurement> many(12, of_people(20, 240));
    many.push_back(of_people(3, 240));
    for (const Measurement& it : hidden(many)) CHECK(it.small != SmallNumber::none);
}

namespace {

// What somebody who reads the board could reckon: every set of counts of one whole that adds up to it, where exactly
// one is not told.
bool can_be_worked_out(const std::vector<Measurement>& told, const std::vector<Measurement>& truth, std::size_t row) {
    if (!told[row].denominator) return false;
    const int whole = *truth[row].denominator;
    for (unsigned choice = 0; choice < 1U << truth.size(); ++choice) {
        int sum = *truth[row].numerator;
        bool all_told = choice != 0;
        for (std::size_t i = 0; i < truth.size(); ++i) {
            if ((choice >> i & 1U) == 0) continue;
            all_told = all_told && i != row && truth[i].denominator == whole && told[i].small == SmallNumber::none;
            sum += *truth[i].numerator;
        }
        if (all_told && sum == whole) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("property: no number that is hidden can be worked out from those that are told") {
    std::mt19937_64 random(7);
    const auto between = [&](int least, int most) { return std::uniform_int_distribution<int>(least, most)(random); };
    int hiding = 0;
    for (int round = 0; round < 3'000; ++round) {
        std::vector<Measurement> truth;
        const int rows = between(1, 6);
        for (int i = 0; i < rows; ++i) {
            const int whole = between(0, 2) == 0 ? 12 : 24;
            truth.push_back(of_people(between(0, whole), whole));
            truth.back().about_people = between(0, 3) != 0;
        }
        const std::vector<Measurement> seen = hidden(truth);
        for (std::size_t row = 0; row < truth.size(); ++row) {
            if (seen[row].small == SmallNumber::none) continue;
            ++hiding;
            CHECK_FALSE(says_a_number(seen[row]));
            CHECK_FALSE(can_be_worked_out(seen, truth, row));
            for (std::size_t other = 0; other < truth.size(); ++other)
                if (truth[other].numerator == truth[row].numerator &&
                    truth[other].denominator == truth[row].denominator)
                    CHECK(seen[other].small != SmallNumber::none);
        }
    }
    CHECK(hiding > 1'000);
}

TEST_CASE("property: a board with its small numbers hidden holds together, and hiding again changes nothing") {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const Board once = with_small_numbers_hidden(testing::random_board(seed), limit);
        CHECK(check(once).empty());
        CHECK(with_small_numbers_hidden(once, limit) == once);
    }
}

TEST_CASE("texts that say the number are found, in digits and in words") {
    Board board = board_with({of_people(2, 21)});
    Document& document = board.documents.front();
    document.controls[0].follow_up.result = "Av 21 granskade ärenden hade två fel.";
    document.risks[0].measures = "Rutinen ses över den 2 maj.";
    document.unread.push_back({"19 av 21 var rätt", {}});
    const auto found = numbers_in_texts(board, limit);
    REQUIRE(found.size() == 2);
    CHECK(found[0].place == "documents[0].controls[0].follow_up.result");
    CHECK(found[0].part == 2);
    CHECK(found[0].whole == 21);
    CHECK(found[1].text == "19 av 21 var rätt");
    CHECK(numbers_in_texts(board, 0).empty());
}

TEST_CASE("without a whole, a word of what was counted must stand with the number") {
    Board board = board_with({of_people(3, {})});
    board.documents.front().controls[0].follow_up.result = "3 ärenden återstår";
    board.documents.front().controls[1].follow_up.result = "Klart den 3 maj";
    const auto found = numbers_in_texts(board, limit);
    REQUIRE(found.size() == 1);
    CHECK(found[0].text == "3 ärenden återstår");
}
