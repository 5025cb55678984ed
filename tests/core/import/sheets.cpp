#include "tests/core/import/sheets.hpp"

#include <algorithm>
#include <stdexcept>

#include "core/import/csv.hpp"
#include "tests/core/import/shipped_vocabulary.hpp"

using namespace riskbild;

auto sheet_of(std::string_view csv, std::string file) -> import::Sheet {
    import::Findings findings;
    auto sheet = import::read_csv(csv, file, findings);
    if (!sheet) throw std::runtime_error(findings.all().at(0).code);
    return *std::move(sheet);
}

auto import_of(std::string_view csv, const import::Hints& hints) -> import::Imported {
    const import::Sheet sheet = sheet_of("Nämnd;Provnämnden\nPlan;Internkontrollplan 2023\n" + std::string(csv));
    return import::import_sheets({&sheet, 1}, shipped_vocabulary(), hints);
}

const plan::Document& only_document(const import::Imported& imported) {
    if (imported.boards.size() != 1 || imported.boards[0].documents.size() != 1)
        throw std::runtime_error(imported.diagnostics.empty() ? "no board" : imported.diagnostics[0].code);
    return imported.boards[0].documents[0];
}

std::size_t findings_of(const import::Imported& imported, std::string_view code) {
    return static_cast<std::size_t>(std::ranges::count(imported.diagnostics, code, &import::Diagnostic::code));
}

int line_of(const import::Imported& imported, std::string_view code) {
    const auto found = std::ranges::find(imported.diagnostics, code, &import::Diagnostic::code);
    return found == imported.diagnostics.end() ? 0 : found->source.line;
}
