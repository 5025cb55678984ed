// Which of the hub's own answers were used while a file was read.
#include <nlohmann/json.hpp>

#include "app/hub/actions/own_vocabulary_file.hpp"

namespace riskbild::hub {
namespace {

using json = nlohmann::ordered_json;
using import::Vocabulary;

constexpr std::string_view control_part = "control.";

// A vocabulary of this one answer, which matches what the whole one did.
Result<Vocabulary> vocabulary_of(About about, const Meaning& meaning) {
    json only;
    only[meaning.section][meaning.name] = json::array({meaning.text});
    return about == About::heading ? Vocabulary::parse(only.dump(), "{}") : Vocabulary::parse("{}", only.dump());
}

// A table of risks and of their controls has headings of both.
bool is_of(const import::ReadHeading& heading, const std::string& section) {
    const bool of_control = heading.field.starts_with(control_part);
    return of_control ? section == "controls" : section == heading.kind;
}

class Search {
public:
    Search(About about, Meaning meaning, const Vocabulary& only)
        : about_(about), meaning_(std::move(meaning)), only_(only) {}

    std::optional<Answer> in(const import::Imported& imported) const {
        if (meaning_.name == import::left_out) return in(imported.left_out);
        return about_ == About::heading ? in(imported.headings) : in(imported.words);
    }

private:
    template <class Item>
    std::optional<Answer> in(const std::vector<Item>& items) const {
        for (const Item& each : items)
            if (is_about(each)) return Answer{about_, meaning_, each.text, each.source};
        return std::nullopt;
    }
    bool is_about(const import::LeftOut& item) const {
        if (item.what != about_ || item.section != meaning_.section) return false;
        return about_ == About::heading ? only_.leaves_out_heading(item.section, item.text)
                                        : only_.leaves_out_word(item.section, item.text);
    }
    bool is_about(const import::ReadHeading& item) const {
        return is_of(item, meaning_.section) && only_.field(meaning_.section, item.text);
    }
    bool is_about(const import::ReadWord& item) const {
        return item.name == meaning_.name && only_.word(item.concept_name, item.text);
    }

    About about_;
    Meaning meaning_;
    const Vocabulary& only_;
};

Status add_answers(std::vector<Answer>& answers, const std::string& data, About about,
                   const import::Imported& imported) {
    const auto own = OwnVocabularyFile(data, about).read();
    if (!own) return own.error();
    for (const auto& [section, names] : own->items())
        for (const auto& [name, synonyms] : names.items())
            for (const json& text : synonyms) {
                const Meaning meaning{section, text.get<std::string>(), name};
                const auto only = vocabulary_of(about, meaning);
                if (!only) return only.error();
                if (auto used = Search(about, meaning, *only).in(imported)) answers.push_back(*std::move(used));
            }
    return done();
}

}  // namespace

Result<std::vector<Answer>> answers_used(const std::string& data, const import::Imported& imported) {
    std::vector<Answer> answers;
    for (const About about : {About::heading, About::word})
        if (Status added = add_answers(answers, data, about, imported); !added) return added.error();
    return answers;
}

}  // namespace riskbild::hub
