#include "app/hub/report/template.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "app/hub/actions/sheets.hpp"
#include "core/snapshot/snapshot.hpp"
#include "platform/crypto/ed25519.hpp"
#include "platform/os/files.hpp"
#include "tests/app/hub/filled_template.hpp"

using namespace riskbild;

namespace {

namespace fs = std::filesystem;
using import::Language;

hub::Template shipped(Language language) {
    return hub::read_template(os::read_asset("vocabulary/template.json").value(), language).value();
}

auto vocabulary() -> import::Vocabulary {
    return hub::read_vocabulary().value();
}  // namespace

// A file of its own, gone afterwards.
struct Workbook {
    std::string path = (fs::temp_directory_path() / ("riskbild-" + crypto::random_base64url(9) + ".xlsx")).string();

    ~Workbook() { fs::remove(path); }
    void write(const std::vector<sheet::Page>& pages, const hub::Template& form) const {
        const Status written = sheet::write_workbook(path, pages, form.refusals);
        REQUIRE_MESSAGE(written.ok(), (written ? "" : written.error().message));
    }
    auto read() const -> import::Imported { return hub::read_sheets({path}, {}, crypto::Sha256{}).value(); }
};

template <class Rows>
void forget_sources(Rows& rows) {
    for (auto& row : rows) row.source = {};
}

// Where a fact stood is another place in another file.
plan::Board facts_of(plan::Board board) {
    for (plan::Document& document : board.documents) {
        document.sha256.clear();
        forget_sources(document.stated_totals);
        forget_sources(document.risks);
        forget_sources(document.treatments);
        forget_sources(document.controls);
        forget_sources(document.measurements);
        forget_sources(document.recommendations);
        forget_sources(document.assignments);
        forget_sources(document.due);
        forget_sources(document.contradictions);
        document.unread.clear();  // no facts
    }
    return board;
}

std::vector<std::string> demo_sheets() {
    std::vector<std::string> paths;
    for (const auto& entry : fs::directory_iterator(RISKBILD_SOURCE_DIR "/assets/demo")) paths.push_back(entry.path());
    return paths;
}

void check_round_trip(const std::string& path, Language language) {
    const auto original = hub::read_sheets({path}, {}, crypto::Sha256{}).value();
    REQUIRE(original.boards.size() == 1);
    const plan::Board& board = original.boards[0];
    const hub::Template form = shipped(language);
    const Workbook workbook;
    workbook.write(filled(form, vocabulary(), board, board.documents[0]), form);
    const auto again = workbook.read();
    REQUIRE(again.boards.size() == 1);
    CHECK(snapshot::encode(facts_of(again.boards[0])) == snapshot::encode(facts_of(board)));
    CHECK(facts_of(again.boards[0]) == facts_of(board));
    CHECK(again.boards[0].documents[0].unread.empty());
    CHECK(again.unread.empty());
}

}  // namespace

TEST_CASE("every heading of the template is one that the importer knows, in both languages") {
    const import::Vocabulary known = vocabulary();
    for (const Language language : {Language::sv, Language::en})
        for (const hub::TemplateSheet& sheet : shipped(language).sheets)
            for (const hub::TemplateColumn& column : sheet.columns)
                CHECK_MESSAGE(known.field(sheet.kind, column.entry.heading) == column.field, column.entry.heading);
}

TEST_CASE("a heading may be changed to what the template offers for it, and the wall then uses that noun") {
    const import::Vocabulary known = vocabulary();
    std::size_t offered = 0;
    for (const Language language : {Language::sv, Language::en})
        for (const hub::TemplateSheet& sheet : shipped(language).sheets)
            for (const hub::TemplateColumn& column : sheet.columns)
                for (const std::string& heading : column.entry.headings_to_choose) {
                    CHECK_MESSAGE(known.field(sheet.kind, heading) == column.field, heading);
                    CHECK_MESSAGE(known.word("control_noun", heading).has_value(), heading);
                    ++offered;
                }
    CHECK(offered == 8);
}

TEST_CASE("every word that the template offers has a meaning, and the languages offer the same meanings") {
    const import::Vocabulary known = vocabulary();
    std::vector<std::set<std::string>> meanings;
    for (const Language language : {Language::sv, Language::en}) {
        auto& offered = meanings.emplace_back();
        for (const hub::TemplateSheet& sheet : shipped(language).sheets)
            for (const hub::TemplateColumn& column : sheet.columns)
                for (const std::string& word : column.entry.words) {
                    const auto meaning = known.word(column.concept_name, word);
                    CHECK_MESSAGE(meaning.has_value(), word);
                    offered.insert(column.concept_name + ": " + meaning.value_or(""));
                }
    }
    CHECK(meanings[0] == meanings[1]);
    CHECK(meanings[0].size() > 40);
}

TEST_CASE("every column has help in both languages that Excel can show") {
    for (const Language language : {Language::sv, Language::en})
        for (const hub::TemplateSheet& sheet : shipped(language).sheets)
            for (const hub::TemplateColumn& column : sheet.columns) {
                CHECK_FALSE(column.entry.help.empty());
                CHECK_MESSAGE(column.entry.help.size() <= 255, column.entry.heading);
            }
}

TEST_CASE("the demo boards filled into the template give the same facts when they are read again") {
    const auto sheets = demo_sheets();
    CHECK(sheets.size() == 5);
    for (const Language language : {Language::sv, Language::en})
        for (const std::string& path : sheets) {
            CAPTURE(path);
            check_round_trip(path, language);
        }
}

TEST_CASE("an empty template is no plan yet, and its instructions are not read") {
    const hub::Template form = shipped(Language::sv);
    const Workbook workbook;
    workbook.write(form.pages(), form);
    const auto imported = workbook.read();
    CHECK(imported.rejected());
    CHECK(imported.boards.empty());
    CHECK(std::ranges::find(imported.diagnostics, "instruction_sheet", &import::Diagnostic::code) !=
          imported.diagnostics.end());
}
