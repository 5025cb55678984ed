// Workbooks (XLSX) to be filled in by people: headings with help, words to choose from, bounds on numbers.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/result.hpp"

namespace riskbild::sheet {

struct WholeNumbers {
    int least = 0;
    int greatest = 0;
};

// What is asked for: a column under its heading, or a row beside its label.
struct Entry {
    std::string heading;
    std::string help;                               // shown while the cell is chosen; Excel takes 255 letters of it
    std::vector<std::string> words;                 // offered in a list; another word may be written
    std::optional<WholeNumbers> whole;              // others are refused
    std::vector<std::string> headings_to_choose{};  // what the heading may be changed to
    int width = 20;                                 // letters
};

enum class Form {
    table,   // headings in the first row, which stays in sight; a row a thing
    labels,  // labels in the first column, what they ask for beside them
    text     // one paragraph a row
};

struct Page {
    std::string name;  // of the sheet, at most 31 letters
    Form form = Form::table;
    std::vector<Entry> entries;                   // of a table or labels
    std::vector<std::vector<std::string>> cells;  // rows below the headings; beside each label; paragraphs
};

// Lines to give in messages beside what is refused, in the language of the workbook.
struct Refusals {
    std::string not_in_list;  // 'The word is not in the list …'
    std::string not_whole;    // 'Write a whole number.'
};

// Overwrites `path`. No macros, no formulas: a text that begins with '=' stays a text.
// ErrorKind::io with the file and what the system said.
Status write_workbook(const std::string& path, const std::vector<Page>& pages, const Refusals& refusals);

}  // namespace riskbild::sheet
