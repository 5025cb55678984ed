// From sheets to boards. Nothing in a file vanishes: a cell is read into a fact, or it stands in
// `unread` with its place, or it is a heading or note the vocabulary knows.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/import/table.hpp"
#include "core/import/vocabulary.hpp"
#include "core/plan/plan.hpp"

namespace riskbild::import {

enum class Severity { note, warning, error };

struct Diagnostic {
    Severity severity = Severity::note;
    std::string code;     // 'value_differs', 'unknown_status', … stable, for scripts
    std::string message;  // what, where and what to do, in plain words
    std::string board;    // key, or empty
    plan::Source source;
};

// What a caller knows better than the sheet; empty fields change nothing.
struct Hints {
    std::string board_name;
    std::string cycle;
    std::optional<PartialDate> as_of;
};

struct Imported {
    std::vector<plan::Board> boards;  // each satisfies plan::check
    std::vector<Diagnostic> diagnostics;
    std::vector<plan::UnreadPart> unread;  // every cell of a sheet that became part of no board
    bool rejected() const;                 // any error among the diagnostics
};

// Sheets of one board (same key) become its documents, in the order of their follow-up dates and cycles.
Imported import_sheets(std::span<const Sheet> sheets, const Vocabulary& vocabulary, const Hints& hints = {});

// Puts an imported board's documents into a stored one: a document with the same id is replaced,
// identities and links are kept.
plan::Board merge(const plan::Board& stored, const plan::Board& imported);

}  // namespace riskbild::import
