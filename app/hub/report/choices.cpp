#include "app/hub/report/choices.hpp"

#include <algorithm>

namespace riskbild::hub {
namespace {

constexpr std::string_view control_part = "control.";

template <class Sections>
std::vector<Term> choices_of(const Sections& sections, const std::string& of) {
    for (const auto& section : sections)
        if (section.of == of) return section.choices;
    return {};
}

std::string label_in(const std::vector<Term>& choices, const std::string& name) {
    const auto found = std::ranges::find(choices, name, &Term::name);
    return found == choices.end() ? name : found->label;
}

}  // namespace

Choices::Choices(const Template& words, const import::Vocabulary& vocabulary) {
    for (const TemplateSheet& sheet : words.sheets) {
        fields_.push_back({sheet.kind, {}});
        for (const TemplateColumn& column : sheet.columns) {
            fields_.back().choices.push_back({column.field, column.entry.heading});
            if (column.concept_name.empty() || !choices_of(words_, column.concept_name).empty()) continue;
            words_.push_back({column.concept_name, {}});
            for (const std::string& word : column.entry.words)
                if (const auto name = vocabulary.word(column.concept_name, word))
                    words_.back().choices.push_back({*name, word});
        }
        for (const TemplateColumn& column : sheet.also_understood)
            fields_.back().choices.push_back({column.field, column.entry.heading});
    }
}

std::vector<Term> Choices::words(const std::string& concept_name) const {
    return choices_of(words_, concept_name);
}

std::vector<Term> Choices::meanings(const std::string& concept_name) const {
    std::vector<Term> once;
    for (const Term& each : words(concept_name))
        if (std::ranges::find(once, each.name, &Term::name) == once.end()) once.push_back(each);
    return once;
}

std::vector<Term> Choices::fields(const std::string& kind) const {
    return choices_of(fields_, kind);
}

std::string Choices::word(const std::string& concept_name, const std::string& name) const {
    return label_in(words(concept_name), name);
}

std::string Choices::field(const std::string& kind, const std::string& name) const {
    if (name.starts_with(control_part)) return label_in(fields("controls"), name.substr(control_part.size()));
    return label_in(fields(kind), name);
}

}  // namespace riskbild::hub
