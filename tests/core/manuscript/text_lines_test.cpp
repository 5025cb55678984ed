#include "core/manuscript/text_lines.hpp"

#include <doctest/doctest.h>

using namespace riskbild::manuscript;

namespace {

std::string joined_with_own_words(std::string_view text) {
    const auto lines = lines_of(text);
    return joined(lines, Words(lines));
}

}  // namespace

TEST_CASE("lines are numbered from one and lose their line ends") {
    const auto lines = lines_of("Rutin\r\nfinns\n");
    REQUIRE(lines.size() >= 2);
    CHECK(lines[0].text == "Rutin");
    CHECK(lines[1].number == 2);
    CHECK(joined({lines.data(), 2}) == "Rutin finns");
}

TEST_CASE("a word divided at the line end is one word again") {
    CHECK(joined(lines_of("Skolskjut-\nsarna följs upp")) == "Skolskjutsarna följs upp");
    CHECK(joined(lines_of("till\u00AD\nsyn")) == "tillsyn");
}

TEST_CASE("a hyphen that belongs to the text stays") {
    CHECK(joined(lines_of("Bygg-\noch miljöfrågor")) == "Bygg- och miljöfrågor");
    CHECK(joined(lines_of("höst- \neller vårtermin")) == "höst- eller vårtermin");
    CHECK(joined(lines_of("ny IT-\nstrategi")) == "ny IT-strategi");
    CHECK(joined(lines_of("Norra-\nSödra")) == "Norra-Södra");
    CHECK(joined(lines_of("svar via e-\npost")) == "svar via e-post");
    CHECK(joined(lines_of("Rutinen -\nsom är ny - följs")) == "Rutinen - som är ny - följs");
    CHECK(joined_with_own_words("en check-in vid dörren\nny check-\nin görs") ==
          "en check-in vid dörren ny check-in görs");
}

TEST_CASE("a slash at the line end needs no space") {
    CHECK(joined(lines_of("Process/\nrutin")) == "Process/rutin");
}

TEST_CASE("a word broken without a hyphen is joined only when it stands whole elsewhere") {
    CHECK(joined_with_own_words("Brist på tillsynsfunktion\ner\nAlla tillsynsfunktioner saknar stöd") ==
          "Brist på tillsynsfunktioner Alla tillsynsfunktioner saknar stöd");
    CHECK(joined_with_own_words("Brist på tillsynsfunktion\ner") == "Brist på tillsynsfunktion er");
}

TEST_CASE("two words are not joined because a compound of them stands elsewhere") {
    CHECK(joined_with_own_words("Ansvar för avfall\nplan finns\navfallplan\nstor avfall hämtas") ==
          "Ansvar för avfall plan finns avfallplan stor avfall hämtas");
}
