// What a heading or a word can mean, named as people name it: in the words of the empty workbook (template.hpp).
#pragma once

#include <string>
#include <vector>

#include "app/hub/report/template.hpp"
#include "core/import/vocabulary.hpp"

namespace riskbild::hub {

struct Term {
    std::string name;   // stable: 'minor', 'value'
    std::string label;  // 'Mindre brister', 'Riskvärde'
};

class Choices {
public:
    Choices(const Template& words, const import::Vocabulary& vocabulary);

    // All words of a concept, also several of one name ('Tertial 1', 'Tertial 2'); none for an unknown concept.
    std::vector<Term> words(const std::string& concept_name) const;
    std::vector<Term> meanings(const std::string& concept_name) const;  // each name once
    std::vector<Term> fields(const std::string& kind) const;
    // The stable name itself where there is no other.
    std::string word(const std::string& concept_name, const std::string& name) const;
    std::string field(const std::string& kind, const std::string& name) const;  // 'control.result' of a table of risks

private:
    struct Section {
        std::string of;
        std::vector<Term> choices;
    };
    std::vector<Section> words_;
    std::vector<Section> fields_;
};

}  // namespace riskbild::hub
