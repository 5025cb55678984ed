#include "app/hub/report/check_json.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "app/hub/report/check_text.hpp"

using namespace riskbild;
using nlohmann::json;

namespace {

plan::Source line(int number) {
    return {"a.csv", {}, {}, number};
}

auto with(plan::Document document) -> import::Imported {
    import::Imported imported;
    plan::Board& board = imported.boards.emplace_back();
    board.key = "a";
    board.name = "Nämnden A";
    board.documents = {std::move(document)};
    return imported;
}  // namespace

// The words that ship with the program.
std::string asset(const char* name) {
    std::ifstream file(std::string(RISKBILD_SOURCE_DIR "/assets/vocabulary/") + name);
    return {std::istreambuf_iterator<char>(file), {}};
}

hub::ReportWords words() {
    return {import::Messages::parse(asset("findings.json")).value(),
            import::Messages::parse(asset("check.json")).value()};
}

auto messages() -> import::Messages {
    return words().findings;
}  // namespace

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
                            "follows_plan", "follows_plan_raw", "comment", "measures", "responsible", "in_plan"})
        CHECK_MESSAGE(row.at(key).is_null(), key);
    CHECK(row.at("board") == "a");
    CHECK(row.at("source") == json{{"file", "a.csv"}, {"line", 3}});
}

TEST_CASE("a risk is outside the plan where others are said to be in it") {
    plan::Document document;
    document.risks.resize(2);
    document.risks[1].in_plan = true;
    const json rows = json::parse(hub::check_json(with(std::move(document)), messages())).at("risks");
    CHECK(rows.at(0).at("in_plan") == false);
    CHECK(rows.at(1).at("in_plan") == true);
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

TEST_CASE("the text form counts in words, and names every place that was not read, in both languages") {
    plan::Document document;
    document.risks.emplace_back();
    document.unread = {{"lös text", line(9)}};
    import::Imported imported = with(document);
    imported.diagnostics = {{import::Severity::error, "duplicate_id", {{"id", "R7"}}, {}, line(1)}};
    const std::string swedish = hub::check_text(imported, words(), import::Language::sv);
    for (const char* part : {"Nämnden A: plan utan namn", "1 risk ", "Skala: ej angiven", "a.csv, rad 9: lös text",
                             "FEL, a.csv, rad 1: Numret 'R7' finns två gånger", "1 fel, 0 varningar."})
        CHECK_MESSAGE(swedish.find(part) != std::string::npos, part);
    const std::string english = hub::check_text(imported, words(), import::Language::en);
    for (const char* part : {"Nämnden A: unnamed plan", "Scale: not stated", "a.csv, line 9: lös text",
                             "ERROR, a.csv, line 1: The number 'R7' stands twice", "1 error, 0 warnings."})
        CHECK_MESSAGE(english.find(part) != std::string::npos, part);
}

TEST_CASE("what is said of many places in the same words is said once") {
    import::Imported imported = with({});
    for (int i = 1; i <= 3; ++i)
        imported.diagnostics.push_back({import::Severity::note, "unnumbered_risk", {}, {}, line(i)});
    const std::string text = hub::check_text(imported, words(), import::Language::sv);
    CHECK(text.find("Notering, a.csv, rad 1 och 2 ställen till: Risken har inget nummer") != std::string::npos);
    CHECK(text.find("rad 3") == std::string::npos);
}

TEST_CASE("proposals stand with their sentence and the number to strike them by") {
    import::Imported imported = with({});
    imported.proposals = {
        {"0a1b2c3d4e", "a", "", "measurement", "80 av 163", "80 av 163 ärenden har en plan.", line(4)}};
    const std::string text = hub::check_text(imported, words(), import::Language::sv);
    CHECK(text.find("0a1b2c3d4e  mätning ") != std::string::npos);
    CHECK(text.find(" 80 av 163 ") != std::string::npos);
    CHECK(text.find("80 av 163 ärenden har en plan.") != std::string::npos);
    CHECK(json::parse(hub::check_json(imported, messages())).at("proposals").at(0).at("id") == "0a1b2c3d4e");
}

TEST_CASE("a long list of what was not read is cut, and says so") {
    plan::Document document;
    for (int i = 1; i <= 40; ++i) document.unread.push_back({"rad", line(i)});
    const std::string text = hub::check_text(with(document), words(), import::Language::sv);
    CHECK(text.find("Inte läst: 40.") != std::string::npos);
    CHECK(text.find("… och 15 till") != std::string::npos);
}

TEST_CASE("the words of the report hold what every document can state") {
    for (const char* state : {"not_stated", "working_material", "proposal", "decided"})
        CHECK(words().report.knows("decision_" + std::string(state)));
}

TEST_CASE("what reached no board is unread all the same, in both forms") {
    import::Imported imported;
    imported.unread = {{"lös text", line(9)}};
    const json row = json::parse(hub::check_json(imported, messages())).at("unread").at(0);
    CHECK(row == json{{"board", nullptr}, {"text", "lös text"}, {"source", {{"file", "a.csv"}, {"line", 9}}}});
    const std::string text = hub::check_text(imported, words(), import::Language::sv);
    CHECK(text.find("Hör inte till någon nämnd") != std::string::npos);
    CHECK(text.find("a.csv, rad 9: lös text") != std::string::npos);
}
