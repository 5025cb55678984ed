#include "platform/sheet/workbook_writer.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "platform/sheet/office_file.hpp"

using namespace riskbild;

namespace {

std::vector<import::Sheet> written(const std::vector<sheet::Page>& pages) {
    const std::string path = (std::filesystem::temp_directory_path() / "riskbild-writer-test.xlsx").string();
    REQUIRE(sheet::write_workbook(path, pages, {"Finns inte i listan.", "Skriv ett heltal."}).ok());
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    std::filesystem::remove(path);
    import::Findings findings;
    auto sheets = sheet::read_office_file(bytes.str(), "prov.xlsx", findings);
    CHECK(findings.all().empty());
    return sheets;
}

sheet::Entry asks_for(const std::string& heading) {
    return {heading, "Vad cellen frågar efter.", {"Ja", "Nej"}, {}};
}

std::vector<std::string> texts(const import::Row& row) {
    std::vector<std::string> all;
    for (const import::CellText& cell : row) all.push_back(cell.text);
    return all;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a table's headings stand in the first row and its cells below them") {
    const auto sheets = written({{"Risker", sheet::Form::table, {asks_for("Nr"), asks_for("Risk")}, {{"R1", "Hot"}}}});
    REQUIRE(sheets.size() == 1);
    CHECK(sheets[0].sheet == "Risker");
    REQUIRE(sheets[0].rows.size() == 2);
    CHECK(texts(sheets[0].rows[0]) == Texts{"Nr", "Risk"});
    CHECK(texts(sheets[0].rows[1]) == Texts{"R1", "Hot"});
}

TEST_CASE("labels stand below each other, with what they ask for beside them") {
    const auto sheets =
        written({{"Uppgifter", sheet::Form::labels, {asks_for("Nämnd"), asks_for("Plan")}, {{"Nämnden"}, {"Planen"}}}});
    REQUIRE(sheets.size() == 1);
    REQUIRE(sheets[0].rows.size() == 2);
    CHECK(texts(sheets[0].rows[1]) == Texts{"Plan", "Planen"});
}

TEST_CASE("figures are figures, and what looks like a formula or begins with a nought is text") {
    const auto sheets = written({{"Text", sheet::Form::text, {}, {{"16"}, {"=1+1"}, {"007"}, {"0"}}}});
    REQUIRE(sheets.size() == 1);
    REQUIRE(sheets[0].rows.size() == 4);
    CHECK(texts(sheets[0].rows[0]) == Texts{"16"});
    CHECK(texts(sheets[0].rows[1]) == Texts{"=1+1"});
    CHECK(texts(sheets[0].rows[2]) == Texts{"007"});
    CHECK(texts(sheets[0].rows[3]) == Texts{"0"});
}

TEST_CASE("a folder that is not there is told with the file") {
    const Status status = sheet::write_workbook("/nonexistent/prov.xlsx", {}, {});
    REQUIRE_FALSE(status.ok());
    CHECK(status.error().kind == ErrorKind::io);
    CHECK(status.error().message.find("/nonexistent/prov.xlsx") != std::string::npos);
}
