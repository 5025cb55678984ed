// From sheets to boards. Nothing in a file vanishes: a cell is read into a fact, or it stands in
// `unread` with its place, or somebody has left it out, or it is a heading or note the vocabulary knows.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/import/diagnostic.hpp"
#include "core/import/progress.hpp"
#include "core/import/table.hpp"
#include "core/import/vocabulary.hpp"
#include "core/plan/plan.hpp"

namespace riskbild::import {

// What a caller knows better than the sheet; empty fields change nothing.
struct Hints {
    std::string board_name;
    std::string cycle;
    std::optional<PartialDate> as_of;
    std::set<std::string> struck{};  // ids of proposals that the controller has struck
};

// A fact that was read out of running text and not from a cell of its own. The controller can strike it.
struct Proposal {
    std::string id;        // the same whenever the same fact is read from the same sentence
    std::string board;     // key
    std::string document;  // id
    std::string kind;      // 'measurement', 'due', 'performed', 'recommendation', 'control', 'fact', …
    std::string fact;      // what is proposed, in a few words: '80 av 163', 'våren 2024'
    std::string sentence;  // that it came from
    plan::Source source;
};

// A heading that was understood, and the field it stands for.
struct ReadHeading {
    std::string text;
    std::string kind;   // of table: 'risks', 'controls', …, 'facts' for labels
    std::string field;  // 'value'
    plan::Source source;
};

// A word of a column that was understood, and the name it stands for. Each once, with its first place.
struct ReadWord {
    std::string text;
    std::string concept_name;  // 'assessment'
    std::string name;          // 'minor'
    plan::Source source;
};

// What somebody has said is not to be read: a column, or a word that counts as not stated.
struct LeftOut {
    enum class What { heading, word };

    What what = What::heading;
    std::string section;  // the kind of table, or the word's concept
    std::string text;
    std::size_t cells = 0;  // with something in them, in that column; or that hold the word
    plan::Source source;    // the first
};

struct Imported {
    std::vector<plan::Board> boards;  // each satisfies plan::check
    std::vector<Diagnostic> diagnostics;
    std::vector<plan::UnreadPart> unread;  // every cell of a sheet that became part of no board
    std::vector<Proposal> proposals;
    std::vector<ReadHeading> headings;
    // Without a field, of columns with something in them; what those hold stands in `unread`.
    std::vector<ReadHeading> unknown_headings;
    std::vector<ReadWord> words;
    std::vector<LeftOut> left_out;  // and so neither read nor in `unread`
    bool rejected() const;          // any error among the diagnostics
};

// Sheets of one board (same key) become its documents, in the order of their follow-up dates and cycles.
Imported import_sheets(std::span<const Sheet> sheets, const Vocabulary& vocabulary, const Hints& hints = {},
                       const Progress& progress = {});

// Puts an imported board's documents into a stored one: a document with the same id is replaced,
// identities and links are kept.
plan::Board merge(const plan::Board& stored, const plan::Board& imported);

}  // namespace riskbild::import
