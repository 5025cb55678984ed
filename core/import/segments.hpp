// A sheet taken apart: label rows ('Nämnd; Socialnämnden') and tables, each with its own header row.
// Which is which is told by the vocabulary alone. What is neither stands in `unread`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/import/table.hpp"
#include "core/import/vocabulary.hpp"
#include "core/plan/plan.hpp"

namespace riskbild::import {

// One row of a table, or all label rows of a sheet, by field. A cell that no reader takes is left over
// and listed as unread: that is how nothing vanishes.
class Record {
public:
    explicit Record(plan::Source source) : source_(std::move(source)) {}
    void add(std::string field, std::string heading, std::string text, plan::Source source);

    const plan::Source& source() const { return source_; }
    bool has(std::string_view field) const;             // a column or label of that field, filled or not
    std::string text(std::string_view field) const;     // the first one filled and not taken yet, or ""
    plan::Source source(std::string_view field) const;  // of that cell; the record's own if there is none
    std::string take(std::string_view field);           // its text; now it is read
    std::vector<std::string> fields() const;            // of all filled cells, each once
    std::vector<plan::UnreadPart> leftovers() const;    // 'Heading: text' of each filled cell not taken

private:
    struct Cell {
        std::string field;
        std::string heading;
        std::string text;
        plan::Source source;
        bool taken = false;
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
    std::vector<Column> columns;
    std::vector<Record> rows;

    std::string heading_of(std::string_view field) const;  // as written; empty if there is no such column
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

// What no reader has taken: a passage of which nothing was is one part, else each sentence left.
std::vector<plan::UnreadPart> untaken(const std::vector<Passage>& prose);

struct Segments {
    Record facts;
    std::vector<Table> tables;
    std::vector<Passage> prose;  // in the order of the file
    std::vector<plan::UnreadPart> unread;
};

Segments segment(const Sheet& sheet, const Vocabulary& vocabulary);

}  // namespace riskbild::import
