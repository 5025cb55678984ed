#include "core/import/import.hpp"

#include <algorithm>

#include "core/import/audit_blocks.hpp"
#include "core/import/audit_prose.hpp"
#include "core/import/board_column.hpp"
#include "core/import/cells.hpp"
#include "core/import/control_list.hpp"
#include "core/import/definitions.hpp"
#include "core/import/facts.hpp"
#include "core/import/findings.hpp"
#include "core/import/head_facts.hpp"
#include "core/import/likely_names.hpp"
#include "core/import/personal_data.hpp"
#include "core/import/prose_facts.hpp"
#include "core/import/scale.hpp"
#include "core/import/segments.hpp"
#include "core/import/tables.hpp"
#include "core/import/violation_place.hpp"
#include "core/plan/invariants.hpp"

namespace riskbild::import {
namespace {

void add_identities(const plan::Document& document, plan::Board& board) {
    for (const plan::RiskStatement& statement : document.risks)
        if (std::ranges::find(board.risks, statement.risk) == board.risks.end()) board.risks.push_back(statement.risk);
}

void append(std::vector<plan::UnreadPart>& unread, std::vector<plan::UnreadPart> more) {
    unread.insert(unread.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

std::vector<plan::UnreadPart> all_cells(const Sheet& sheet) {
    std::vector<plan::UnreadPart> cells;
    for (std::size_t row = 0; row < sheet.rows.size(); ++row)
        for (std::size_t column = 0; column < sheet.rows[row].size(); ++column)
            if (const std::string& text = sheet.rows[row][column].text; !text.empty())
                cells.push_back({without_personal_numbers(text), place_of(sheet, row, column)});
    return cells;
}

// Says all that is missing at once, so that one round of mending is enough.
void find_missing(const plan::Board& board, const Segments& segments, Findings& findings) {
    const plan::Source& place = segments.facts.source();
    if (board.key.empty()) findings.error("no_board", place);
    if (segments.tables.empty() && segments.prose.empty()) findings.error("no_table", place);
}

// The sheets of a file that make one document.
struct Group {
    std::vector<const Sheet*> sheets;
    Segments segments;
};

// 'Läs mig': how to fill the other sheets in, and nothing of what they say.
bool is_instruction(const Sheet& sheet, const Vocabulary& vocabulary) {
    return vocabulary.field("captions", sheet.sheet) == "instructions";
}

std::vector<Group> grouped(std::span<const Sheet> sheets, const Vocabulary& vocabulary, Findings& findings,
                           const Progress& progress) {
    std::vector<Group> groups;
    for (const Sheet& sheet : sheets) {
        if (is_instruction(sheet, vocabulary)) {
            findings.note("instruction_sheet", {sheet.file, sheet.sheet, {}, 0}, {{"sheet", sheet.sheet}});
            continue;
        }
        Segments segments = segment(without_personal_numbers(sheet), vocabulary, findings, progress);
        if (!groups.empty() && belongs_with(*groups.back().sheets.back(), sheet) &&
            !names_another(groups.back().segments.facts, segments.facts)) {
            groups.back().sheets.push_back(&sheet);
            absorb(groups.back().segments, std::move(segments));
        } else {
            groups.push_back({{&sheet}, std::move(segments)});
        }
    }
    return groups;
}

std::optional<plan::Board> read_group(Group& group, const Vocabulary& vocabulary, const Hints& hints,
                                      Findings& findings, Proposals& proposals) {
    Segments& segments = group.segments;
    findings.set_board({});
    read_board_column(segments, findings);
    read_definitions(segments, vocabulary, findings);
    read_head(segments, vocabulary, proposals);
    plan::Board board = read_board(segments.facts, hints);
    findings.set_board(board.key);
    for (const Sheet* sheet : group.sheets) {
        find_personal_numbers(*sheet, findings);
        find_likely_names(*sheet, vocabulary, findings);
    }
    find_missing(board, segments, findings);
    Reading reading{vocabulary, findings, proposals, {}, {}, {}};
    read_facts(segments.facts, hints, reading);
    read_tables(segments.tables, reading);
    read_listed_controls(segments.prose, reading);
    read_recommendation_blocks(segments.prose, reading);
    read_recommendations_named(segments.prose, reading);
    read_assignments_named(segments.prose, reading);
    read_prose_facts(segments, reading);
    judge_values(reading);
    tell_missing_years(reading);
    std::ranges::move(reading.headings, std::back_inserter(segments.headings));
    std::move(reading.words).append_to(segments);
    if (board.key.empty()) return std::nullopt;
    append(reading.document.unread, segments.facts.leftovers());
    append(reading.document.unread, std::move(segments.unread));
    append(reading.document.unread, untaken(segments.prose));
    reading.document.sha256 = group.sheets.front()->sha256;
    proposals.set_place(board.key, reading.document.id);
    add_identities(reading.document, board);
    board.plans.push_back(std::move(reading.plan));
    board.documents.push_back(std::move(reading.document));
    return board;
}

bool holds_board(const std::vector<plan::Board>& boards, const std::string& key) {
    return std::ranges::find(boards, key, &plan::Board::key) != boards.end();
}

bool holds_document(const plan::Board& board, const std::string& id) {
    return std::ranges::find(board.documents, id, &plan::Document::id) != board.documents.end();
}

// The key of the board that the document is now part of; empty where it is part of none.
std::string add_board(std::vector<plan::Board>& boards, plan::Board board, const plan::Source& place,
                      Findings& findings) {
    const std::string key = board.key;
    const auto same = std::ranges::find(boards, board.key, &plan::Board::key);
    if (same == boards.end()) {
        boards.push_back(std::move(board));
    } else if (holds_document(*same, board.documents.front().id)) {
        findings.error("same_follow_up", place);
        return {};
    } else {
        *same = merge(*same, board);
    }
    return key;
}

// A board that does not hold together goes no further; the findings say why.
bool holds_together(const plan::Board& board, Findings& findings) {
    const auto violations = plan::check(board);
    findings.set_board(board.key);
    for (const plan::Violation& violation : violations)
        findings.error("inconsistent", place_of_violation(board, violation.path),
                       {{"path", violation.path}, {"fault", violation.message}});
    return violations.empty();
}

}  // namespace

bool Imported::rejected() const {
    return std::ranges::find(diagnostics, Severity::error, &Diagnostic::severity) != diagnostics.end();
}

Imported import_sheets(std::span<const Sheet> sheets, const Vocabulary& vocabulary, const Hints& hints,
                       const Progress& progress) {
    Imported imported;
    Findings findings;
    Proposals proposals(hints.struck);
    std::vector<Group> groups = grouped(sheets, vocabulary, findings, progress);
    std::vector<std::string> keys(groups.size());
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (auto board = read_group(groups[i], vocabulary, hints, findings, proposals))
            keys[i] = add_board(imported.boards, *std::move(board), groups[i].segments.facts.source(), findings);
        Segments& segments = groups[i].segments;
        std::ranges::move(segments.headings, std::back_inserter(imported.headings));
        std::ranges::move(segments.unknown_headings, std::back_inserter(imported.unknown_headings));
        std::ranges::move(segments.words, std::back_inserter(imported.words));
        std::ranges::move(segments.left_out, std::back_inserter(imported.left_out));
    }
    std::erase_if(imported.boards, [&](const plan::Board& board) { return !holds_together(board, findings); });
    for (std::size_t i = 0; i < groups.size(); ++i)
        if (!holds_board(imported.boards, keys[i]))
            for (const Sheet* sheet : groups[i].sheets) append(imported.unread, all_cells(*sheet));
    imported.diagnostics = std::move(findings).take();
    imported.proposals = std::move(proposals).take();
    return imported;
}

}  // namespace riskbild::import
