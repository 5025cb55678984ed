// Everything that the importer reads can be chosen where it asks.
#include "app/hub/report/choices.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "app/hub/actions/sheets.hpp"
#include "platform/os/files.hpp"

using namespace riskbild;
using nlohmann::json;

namespace {

json asset(const std::string& name) {
    return json::parse(os::read_asset("vocabulary/" + name).value());
}

bool offers(const std::vector<hub::Term>& terms, const std::string& name) {
    return std::ranges::find(terms, name, &hub::Term::name) != terms.end();
}

// Their headings are read and never asked about.
const std::set<std::string> not_asked{"captions", "scale_steps", "scale_levels"};

}  // namespace

TEST_CASE("every field of every kind of table is offered for a heading, in both languages, as the importer reads it") {
    const json headings = asset("headings.json");
    const auto vocabulary = hub::read_vocabulary().value();
    for (const auto language : {import::Language::sv, import::Language::en}) {
        const auto choices = hub::read_choices(language).value();
        for (const auto& [kind, fields] : headings.items()) {
            if (not_asked.contains(kind)) continue;
            for (const auto& [field, synonyms] : fields.items())
                CHECK_MESSAGE(offers(choices.fields(kind), field), kind << "." << field);
            for (const hub::Term& each : choices.fields(kind))
                CHECK_MESSAGE(vocabulary.field(kind, each.label) == each.name, kind << ": " << each.label);
        }
    }
}

TEST_CASE("every name of a concept that is asked about is offered for a word") {
    const json words = asset("words.json");
    const auto choices = hub::read_choices(import::Language::sv).value();
    const auto questions = json::parse(os::read_asset("hub/words/review.json").value());
    int asked = 0;
    for (const auto& [concept_name, names] : words.items()) {
        if (!questions.contains("about_" + concept_name)) continue;
        ++asked;
        for (const auto& [name, synonyms] : names.items())
            CHECK_MESSAGE(offers(choices.meanings(concept_name), name), concept_name << "." << name);
    }
    CHECK(asked == 13);
}
