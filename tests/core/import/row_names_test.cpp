#include "core/import/row_names.hpp"

#include <doctest/doctest.h>

using namespace riskbild;

TEST_CASE("rows are found by what they are called, in their order") {
    import::RowNames names;
    names.add(0, {"R1", "Hot och våld"});
    names.add(1, {"R2", "HOT  OCH VÅLD", ""});
    CHECK(names.called("Hot och våld") == std::set<std::size_t>{0, 1});
    CHECK(names.called("r2") == std::set<std::size_t>{1});
    CHECK(names.called("").empty());
    CHECK(names.called("R3").empty());
    CHECK(names.rows() == 2);
}

TEST_CASE("the names of a document follow its rows, and a risk that was renamed") {
    plan::Document document;
    document.risks.resize(1);
    document.risks[0].title = "Hot";
    import::DocumentNames names;
    names.catch_up(document);
    document.risks.emplace_back().title = "Bemanning";
    names.catch_up(document);
    CHECK(names.risks.called("bemanning") == std::set<std::size_t>{1});
    document.risks[0].area = "Säkerhet";
    document.risks[0].title = "Hot i väntrum";
    names.add_risk(document, 0);
    CHECK(names.risks.called("Hot i väntrum") == std::set<std::size_t>{0});
    CHECK(names.areas.called("säkerhet") == std::set<std::size_t>{0});
}
