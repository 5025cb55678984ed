#include "app/hub/pages/draft_questions.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "app/hub/actions/own_vocabulary.hpp"
#include "core/base/text.hpp"

namespace riskbild::hub {
namespace {

using nlohmann::json;

constexpr std::size_t most_of_a_kind = 50;  // that are asked about at once
constexpr std::string_view of_controls = "controls.";

json options(const std::vector<Term>& choices) {
    json all = json::array();
    for (const Term& each : choices) all.push_back({{"value", each.name}, {"label", each.label}});
    return all;
}

// In the order asked, and each once.
class Questions {
public:
    explicit Questions(const Reading& reading) : reading_(reading) {}

    void ask(const std::string& about, const std::string& section, const std::string& text, const plan::Source& source,
             const std::vector<Term>& choices) {
        if (choices.empty() || count_ == most_of_a_kind) return;
        if (!told_.insert(section + "\n" + text::comparable(text)).second) return;
        json choices_json = options(choices);
        choices_json.push_back({{"value", import::left_out}, {"label", reading_.visit.say("review.left_out")}});
        all_.push_back({{"id", about + "-" + std::to_string(count_++)},
                        {"about", about},
                        {"section", section},
                        {"text", text},
                        {"question", reading_.visit.say("review.what_means", {{"text", text}})},
                        {"said", reading_.visit.say("review.about_" + (about == "word" ? section : about))},
                        {"place", reading_.report.place(source)},
                        {"options", std::move(choices_json)}});
    }
    void begin_another_kind() {
        count_ = 0;
        told_.clear();
    }
    json take() && { return std::move(all_); }

private:
    const Reading& reading_;
    json all_ = json::array();
    std::set<std::string> told_;
    std::size_t count_ = 0;
};

std::string detail(const import::Diagnostic& finding, const std::string& name) {
    const auto found = std::ranges::find(finding.details, name, &import::Detail::name);
    return found == finding.details.end() ? std::string{} : found->text;
}

// Of a table of risks and of their controls a heading may be of either.
std::vector<Term> fields_of(const Reading& reading, const std::string& kind) {
    auto fields = reading.choices.fields(kind);
    const bool with_controls = std::ranges::any_of(reading.imported.headings, [&](const import::ReadHeading& each) {
        return each.kind == kind && each.field.starts_with("control.");
    });
    if (!with_controls) return fields;
    for (const Term& each : reading.choices.fields("controls"))
        fields.push_back(
            {std::string(of_controls) + each.name, reading.visit.say("review.of_control", {{"heading", each.label}})});
    return fields;
}

std::string meaning_of(const Reading& reading, const Answer& answer) {
    const auto& [section, text, name] = answer.meaning;
    return answer.about == About::word ? reading.choices.word(section, name) : reading.choices.field(section, name);
}

std::string said(const Reading& reading, const Answer& answer) {
    if (answer.meaning.name == import::left_out) return reading.visit.say("review.what_means", {{"text", answer.text}});
    return reading.visit.say("review.means", {{"text", answer.text}, {"meaning", meaning_of(reading, answer)}});
}

json as_json(const Reading& reading, const Answer& answer) {
    const bool heading = answer.about == About::heading;
    const std::string about = heading ? "heading" : "word";
    return {{"about", about},
            {"section", answer.meaning.section},
            {"text", answer.meaning.text},
            {"meaning", answer.meaning.name},
            {"shown", answer.text},
            {"said", said(reading, answer)},
            {"about_it", reading.visit.say("review.about_" + (heading ? about : answer.meaning.section))},
            {"place", reading.report.place(answer.source)}};
}

}  // namespace

json questions_json(const Reading& reading) {
    Questions questions(reading);
    for (const import::Diagnostic& each : reading.imported.diagnostics)
        if (const std::string section = detail(each, "concept"); each.code.starts_with("unknown_"))
            questions.ask("word", section, detail(each, "text"), each.source, reading.choices.meanings(section));
    questions.begin_another_kind();
    for (const import::ReadHeading& each : reading.imported.unknown_headings)
        questions.ask("heading", each.kind, each.text, each.source, fields_of(reading, each.kind));
    return std::move(questions).take();
}

Result<json> answers_json(const Reading& reading) {
    const auto used = answers_used(reading.visit.house.folder.path(), reading.imported);
    if (!used) return used.error();
    json left_out = json::array();
    json meanings = json::array();
    for (const Answer& each : *used)
        (each.meaning.name == import::left_out ? left_out : meanings).push_back(as_json(reading, each));
    return json{{"has_left_out", !left_out.empty()},
                {"left_out", std::move(left_out)},
                {"has_meanings", !meanings.empty()},
                {"count_of_meanings", meanings.size()},
                {"meanings", std::move(meanings)}};
}

}  // namespace riskbild::hub
