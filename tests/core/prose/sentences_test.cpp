#include "core/prose/sentences.hpp"

#include <doctest/doctest.h>

using namespace riskbild;

TEST_CASE("no words are no sentences") {
    CHECK(prose::sentences_of("").empty());
    CHECK(prose::sentences_of(" \n ").empty());
    CHECK(prose::sentences_of("Rutin finns.") == std::vector<std::string_view>{"Rutin finns."});
}
