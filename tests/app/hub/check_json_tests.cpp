#include "app/hub/check_json.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "app/hub/check_text.hpp"

using namespace riskbild;
using nlohmann::json;

namespace {

plan::Source line(int number) {
    return {"a.csv", {}, {}, number};
}

import::Imported with(plan::Document document){plan::Board board;
board.key = "a";
board.name = "Nämnden A";
board.documents = {std::move(document)};
return {.boards = {board}, .diagnostics = {}, .unread = {}, .proposals = {}, .headings = {}};
}  // namespace

import::Messages messages() {
    return import::Messages::parse(R"({"x": {"sv": "fel {how}", "en": "wrong {how}"}})").value();
}

json row_of(const char* kind, plan::Document document) {
    return json::parse(hub::check_json(with(std::move(document)), messages())).at(kind).at(0);
}

}  // namespace

TEST_CASE("an absent fact is null, never empty, zero or a status") {
    plan::Document document;
    plan::RiskStatement risk;
    risk.risk = "R1";
    risk.follow_up = plan::RiskFollowUp{};
    risk.source = line(3);
    document.risks = {risk};
    const json row = row_of("risks", document);
    for (const char* key : {"part", "title", "area", "process", "value", "likelihood", "consequence", "critical",
                            "follows_plan", "follows_plan_raw", "comment", "measures", "responsible"})
        CHECK_MESSAGE(row.at(key).is_null(), key);
    CHECK(row.at("board") == "a");
    CHECK(row.at("source") == json{{"file", "a.csv"}, {"line", 3}});
}

TEST_CASE("a zero that is stated is a zero, and a raw word stands beside the mapped one") {
    plan::Document document;
    plan::Measurement measured;
    measured.numerator = 0;
    measured.denominator = 21;
    document.measurements = {measured};
    plan::Control control;
    control.follow_up.assessment = {plan::Assessment::minor, "Mindre brister"};
    document.controls = {control};
    CHECK(row_of("measurements", document).at("numerator") == 0);
    CHECK(row_of("measurements", document).at("percent").is_null());
    CHECK(row_of("controls", document).at("assessment") == "minor");
    CHECK(row_of("controls", document).at("assessment_raw") == "Mindre brister");
    CHECK(row_of("controls", document).at("performed").is_null());
}

TEST_CASE("a place in a workbook is a sheet and a cell") {
    plan::Document document;
    document.unread = {{"lös text", {"a.xlsx", "Risker", "B7", 0}}};
    CHECK(row_of("unread", document).at("source") == json{{"file", "a.xlsx"}, {"sheet", "Risker"}, {"cell", "B7"}});
}

TEST_CASE("a board has one row for each of its documents") {
    import::Imported imported = with({});
    imported.boards[0].documents.emplace_back();
    CHECK(json::parse(hub::check_json(imported, messages())).at("boards").size() == 2);
}

TEST_CASE("a diagnostic belongs to a board or to none, and bytes that are no UTF-8 do not lose the answer") {
    import::Imported imported;
    imported.diagnostics = {{import::Severity::error, "unreadable_file", {}, {}, {"a\xff.csv", {}, {}, 0}}};
    const json row = json::parse(hub::check_json(imported, messages())).at("diagnostics").at(0);
    CHECK(row.at("severity") == "error");
    CHECK(row.at("board").is_null());
    CHECK(row.at("source").at("line").is_null());
}

TEST_CASE("the text form counts in words, and names every place that was not read") {
    plan::Document document;
    document.risks.emplace_back();
    document.unread = {{"lös text", line(9)}};
    import::Imported imported = with(document);
    CHECK(hub::verdict_on(imported) == "no errors");
    imported.diagnostics = {{import::Severity::error, "x", {{"how", "here"}}, {}, line(1)}};
    CHECK(hub::verdict_on(imported) == "1 error, 0 warnings");
    const std::string text = hub::check_text(imported, messages());
    for (const char* part : {"Nämnden A (a)", "1 risk ", "NOT READ at a.csv:9: lös text", "ERROR at a.csv:1: wrong here"})
        CHECK_MESSAGE(text.find(part) != std::string::npos, part);
}

TEST_CASE("what reached no board is unread all the same, in both forms") {
    import::Imported imported;
    imported.unread = {{"lös text", line(9)}};
    const json row = json::parse(hub::check_json(imported, messages())).at("unread").at(0);
    CHECK(row == json{{"board", nullptr}, {"text", "lös text"}, {"source", {{"file", "a.csv"}, {"line", 9}}}});
    CHECK(hub::check_text(imported, messages()).find("Of no board\n    NOT READ at a.csv:9: lös text\n") != std::string::npos);
}
