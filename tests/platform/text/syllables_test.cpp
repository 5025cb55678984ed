#include "platform/text/syllables.hpp"

#include <doctest/doctest.h>

#include <fstream>

#include "tests/support/temporary_folder.hpp"

namespace riskbild::text {

using Places = std::vector<std::size_t>;

TEST_CASE("syllables are counted in letters, not in bytes") {
    const auto swedish = Syllables::load();
    REQUIRE_MESSAGE(swedish.ok(), swedish.error().message);
    CHECK(swedish->joints(U"säkerhet") == Places{2, 5});
    CHECK(swedish->joints(U"förvaltning") == Places{3, 7});
    CHECK(swedish->joints(U"čaŧŋa").empty());
    CHECK(swedish->joints(U"").empty());
}

TEST_CASE("a missing file of patterns is named, with the package that has it") {
    const auto missing = Syllables::load("/nowhere/hyph.dic");
    REQUIRE_FALSE(missing.ok());
    CHECK(missing.error().kind == ErrorKind::not_found);
    CHECK(missing.error().message.find("/nowhere/hyph.dic") != std::string::npos);
    CHECK(missing.error().message.find("hyphen-sv") != std::string::npos);
    CHECK(Syllables().joints(U"säkerhet").empty());
}

TEST_CASE("patterns may be UTF-8, as newer systems have them, but no other code") {
    const test::TemporaryFolder folder;
    std::ofstream(folder.file("utf8.dic")) << "UTF-8\nå1k\n";
    const auto utf8 = Syllables::load(folder.file("utf8.dic"));
    REQUIRE_MESSAGE(utf8.ok(), utf8.error().message);
    CHECK(utf8->joints(U"åäåkåä") == Places{3});

    std::ofstream(folder.file("cyrillic.dic")) << "KOI8-R\na1b\n";
    const auto cyrillic = Syllables::load(folder.file("cyrillic.dic"));
    REQUIRE_FALSE(cyrillic.ok());
    CHECK(cyrillic.error().kind == ErrorKind::input);
}

TEST_CASE("a break that would change the spelling is not offered") {
    const test::TemporaryFolder folder;
    std::ofstream(folder.file("respelled.dic")) << "ISO8859-1\nl1l/ll=l,1,2\na1b\n";
    const auto patterns = Syllables::load(folder.file("respelled.dic"));
    REQUIRE_MESSAGE(patterns.ok(), patterns.error().message);
    CHECK(patterns->joints(U"tillaba") == Places{5});
}

}  // namespace riskbild::text
