// The words that a row shows once it is approved for all screens, in one text, a line each: what an approval is bound
// to. Figures, dates and mapped words are left out; they may change under the same words.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/plan/plan.hpp"

namespace riskbild::plan {

struct RowWords {
    std::map<std::string, std::string> risks;     // by id: all its statements, with its treatments and due times
    std::map<std::string, std::string> controls;  // by id, with its due times
    std::map<std::string, std::string> measurements;
    std::map<std::string, std::string> recommendations;
    std::vector<std::string> assignments;  // in the document's order
};

RowWords words_of_rows(const Document& document);

}  // namespace riskbild::plan
