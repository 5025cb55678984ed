#include "core/wall/compounds.hpp"

#include <doctest/doctest.h>

using namespace riskbild::wall;

namespace {

using Joints = std::vector<std::size_t>;

const Compounds& compounds() {
    static const Compounds parsed = Compounds::parse(
        "# a comment\n"
        "data skydd ombud kontroll plan  # and another\n"
        "\n"
        "hälso- sjuk- vård bevakning råd");
    return parsed;
}

}  // namespace

TEST_CASE("a compound of known parts comes apart between them, an s goes with the part before it") {
    CHECK(compounds().joints(U"dataskyddsombud") == Joints{4, 10});
    CHECK(compounds().joints(U"kontrollplan") == Joints{8});
    CHECK(compounds().joints(U"hälsovård") == Joints{5});
}

TEST_CASE("the last part may have an ending, no other may") {
    CHECK(compounds().joints(U"kontrollplanernas") == Joints{8});
    CHECK(compounds().joints(U"skyddsombudets") == Joints{6});
    CHECK(compounds().joints(U"planerkontroll") == Joints{6});  // an unknown head, and a part nobody mistakes
    CHECK(compounds().joints(U"ombuderdata").empty());
}

TEST_CASE("a word of one part has no joints, nor has one that cannot be told apart") {
    for (const char32_t* word : {U"", U"a", U"plan", U"kontrollerna", U"planering", U"vårdhälso", U"xyzplan"})
        CHECK(compounds().joints(word).empty());
}

TEST_CASE("a long known part at the end is enough, a short one is not") {
    CHECK(compounds().joints(U"omvärldsbevakning") == Joints{8});
    CHECK(compounds().joints(U"omvärldsbevakningsplan") == Joints{8, 18});
    CHECK(compounds().joints(U"omvärldsråd").empty());
    CHECK(compounds().joints(U"hjdsbevakning").empty());  // no word without a vowel
}

TEST_CASE("after -het, -ing, -ion and -skap an s ends the part, whatever it is") {
    CHECK(compounds().joints(U"verksamhetsfråga") == Joints{11});
    CHECK(compounds().joints(U"handläggningsplan") == Joints{13});
    CHECK(compounds().joints(U"revisionsutskott") == Joints{9});
    CHECK(compounds().joints(U"verksamhetsens").empty());
    CHECK(compounds().joints(U"pingstkyrka").empty());
}
