// The names of boards among the words of a sentence.
#pragma once

#include <string>
#include <vector>

#include "core/import/head_words.hpp"

namespace riskbild::import {

struct NamedBoard {
    std::string name;    // without its genitive; a word after it belongs to it only if it is a point of the compass
    std::string joined;  // with all capitals that stand after it: 'Socialnämnden Nordost', 'Socialnämnden Exempelby'
    std::size_t first = 0;
    bool only_on_line = false;  // 'Tekniska nämnden', 'Nämnden för hälsa och omsorg': in running text it may be any
};

std::vector<NamedBoard> boards_named(const std::vector<Word>& words, const Vocabulary& vocabulary);

// The line, if it is nothing but a company's name: 'Exempels Bostäder AB'. Empty otherwise, and for auditors.
std::string company_named(const std::vector<Word>& words, const Vocabulary& vocabulary);

}  // namespace riskbild::import
