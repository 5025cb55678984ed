// Rows under a title: changed, risks, controls, results, audit, basis.
#pragma once

#include <string>
#include <vector>

#include "core/wall/status_words.hpp"

namespace riskbild::wall {

// Pages that are rows under a title look alike because they are: changed, risks, controls, results,
// audit, boards, basis.
struct Row {
    std::string lead{};  // before the title: a value, '80 av 163', a date; may be empty
    std::string title{};
    std::string detail{};  // one line of why; may be empty
    std::vector<StatusWords> statuses{};
    bool course = false;    // the statuses read last → present
    std::string risk{};     // id of the risk whose card it opens; may be empty
    std::string heading{};  // begins a group of rows under this heading; empty: goes on
    std::string fresh{};    // 'Ändrad': within the days that changes are marked; else empty
    bool operator==(const Row&) const = default;
};

struct RowsPage {
    std::string title{};
    std::vector<StatusWords> counts{};  // over all rows: '5 mindre brister', '2 inga brister'; may be empty
    std::vector<Row> rows{};            // what wants attention first
    std::vector<std::string> notes{};   // folded rows, overall judgement with its author, coverage
    bool figures = false;               // the leads are what the page is about, and large
    bool operator==(const RowsPage&) const = default;
};

}  // namespace riskbild::wall
