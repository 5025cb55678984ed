// A sheet taken apart: label rows ('Nämnd; Socialnämnden'), tables, each with its own header, and running
// text. Which is which is told by the vocabulary alone. What is none of them stands in `unread`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/import/findings.hpp"
#include "core/import/import.hpp"
#include "core/import/progress.hpp"
#include "core/import/table.hpp"
#include "core/import/vocabulary.hpp"
#include "core/plan/plan.hpp"

namespace riskbild::import {

// Before the fields of a control that stands in the same row as its risk: 'control.result'.
inline constexpr std::string_view control_part = "control.";

// One row of a table, or all label rows of a sheet, by field. A cell that no reader takes is left over
// and listed as unread: that is how nothing vanishes.
class Record {
public:
    explicit Record(plan::Source source) : source_(std::move(source)) {}
    void add(std::string field, std::string heading, std::string text, plan::Source source);
    void inherit(std::size_t cell, std::string text);  // from the row above; never left over
    void extend(std::size_t cell, std::string_view more, std::string_view separator);  // broken at the end of a page
    void absorb(Record other);

    const plan::Source& source() const { return source_; }
    bool has(std::string_view field) const;             // a column or label of that field, filled or not
    bool inherits(std::string_view field) const;        // the text of that field is from the row above
    bool empty() const;                                 // no cell that is filled and its own
    std::string text(std::string_view field) const;     // the first one filled and not taken yet, or ""
    std::string text_at(std::size_t cell) const;        // taken or not
    void rename(std::size_t cell, std::string field);   // its field; empty: no reader takes it
    std::string heading(std::string_view field) const;  // of its first cell, taken or not
    plan::Source source(std::string_view field) const;  // of that cell; the record's own if there is none
    std::string take(std::string_view field);           // its text; now it is read
    Record part(std::string_view prefix);               // the cells whose fields begin so, without it; no longer here
    std::vector<std::string> fields() const;            // of all filled cells, each once
    std::vector<plan::UnreadPart> leftovers() const;    // 'Heading: text' of each filled cell not taken, nor left out
    std::string texts() const;                          // of all cells, in the form in which rows are compared

private:
    struct Cell {
        std::string field;
        std::string heading;
        std::string text;
        plan::Source source;
        bool taken = false;
        bool inherited = false;
    };
    std::size_t next(std::string_view field) const;  // index of the first filled cell not taken; or the end

    plan::Source source_;
    std::vector<Cell> cells_;
};

struct Column {
    std::string field;  // empty: the heading is unknown
    std::string heading;
};

struct Table {
    std::string kind;
    std::string list;  // that its risks belong to, as the heading above it says: 'samlad riskbild'; or empty
    std::vector<Column> columns{};
    std::vector<Record> rows{};

    std::string heading_of(std::string_view field) const;  // as written; empty if there is no such column
    bool has(std::string_view field) const;
};

struct Sentence {
    std::string text;
    plan::Source source;
    bool taken = false;  // read into a fact, so not unread
};

// A heading, a paragraph or a list item of running text.
struct Passage {
    Role role = Role::paragraph;
    std::vector<Sentence> sentences;
};

std::string text_of(const Passage& passage);  // its sentences in one line

// What no reader has taken: a passage of which nothing was is one part, else each sentence left.
std::vector<plan::UnreadPart> untaken(const std::vector<Passage>& prose);

struct Segments {
    Record facts;
    std::vector<Table> tables;
    std::vector<Passage> prose;  // in the order of the file
    std::vector<plan::UnreadPart> unread;
    std::vector<ReadHeading> headings;
    std::vector<ReadHeading> unknown_headings{};
    std::vector<ReadWord> words{};
    std::vector<LeftOut> left_out{};
};

// The next sheet of one file.
void absorb(Segments& segments, Segments more);
bool belongs_with(const Sheet& sheet, const Sheet& next);
// Whether the labels of two sheets name different boards, plans or follow-ups.
bool names_another(const Record& facts, const Record& more);

Segments segment(const Sheet& sheet, const Vocabulary& vocabulary, Findings& findings, const Progress& progress = {});

}  // namespace riskbild::import
