#include "core/import/prose_facts.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/import/prose_sentence.hpp"
#include "core/prose/performed.hpp"
#include "core/prose/sentences.hpp"

namespace riskbild::import {
namespace {

class ProseReader {
public:
    ProseReader(const std::vector<Table>& tables, Reading& reading)
        : reading_(reading), measurements_(!has(tables, "measurements")), due_times_(!has(tables, "due")) {}

    void read_rows() {
        const plan::Document& document = reading_.document;
        for (const plan::RiskStatement& risk : document.risks) read_risk(risk);
        for (const plan::Treatment& treatment : document.treatments)
            read_cell(treatment.text, {treatment.risk, {}, {}, treatment.source, true, true});
        for (const plan::Control& control : document.controls) read_control(control);
        for (const plan::Recommendation& recommendation : document.recommendations)
            read_cell(recommendation.evidence, {{}, {}, recommendation.id, recommendation.source});
    }

    void read_running_text(std::vector<Passage>& prose) {
        for (Passage& passage : prose) {
            if (passage.role == Role::heading) continue;
            ProsePlace place = place_named_in(passage);
            for (Sentence& sentence : passage.sentences) {
                place.source = sentence.source;
                if (read_sentence(sentence.text, place)) sentence.taken = true;
            }
        }
    }

    void read_performed() {
        for (plan::Control& control : reading_.document.controls) {
            plan::Worded<plan::Performed>& performed = control.follow_up.performed;
            if (performed != plan::Worded<plan::Performed>{}) continue;
            const prose::ControlTold told{control.text, reading_.plan.year};
            const auto said = prose::performed_in(control.follow_up.result, told, reading_.vocabulary.prose());
            if (said && reading_.proposals.offer("performed", said->state.raw, said->sentence, control.source))
                performed = said->state;
        }
    }

private:
    static bool has(const std::vector<Table>& tables, std::string_view kind) {
        return std::ranges::find(tables, kind, &Table::kind) != tables.end();
    }

    void read_risk(const plan::RiskStatement& risk) {
        read_cell(risk.measures, {risk.risk, {}, {}, risk.source, true});
        if (risk.follow_up) read_cell(risk.follow_up->comment, {risk.risk, {}, {}, risk.source});
    }

    void read_control(const plan::Control& control) {
        const ProsePlace place{control.risk, control.id, {}, control.source};
        read_cell(control.follow_up.result, place);
        ProsePlace planned = place;
        planned.is_planned = true;
        read_cell(control.follow_up.new_action, planned);
    }

    void read_cell(std::string_view text, const ProsePlace& place) {
        for (const std::string_view sentence : prose::sentences_of(text)) read_sentence(sentence, place);
    }

    // Nobody writes a sentence that long; it would take its time for nothing.
    bool read_sentence(std::string_view sentence, const ProsePlace& place) {
        constexpr std::size_t longest_sentence = 4'000;  // bytes
        if (sentence.size() > longest_sentence) return false;
        const bool measured = measurements_ && add_measurements(sentence, place, reading_);
        const bool due = due_times_ && add_due_times(sentence, place, reading_);
        return measured || due;
    }

    // A short name may be any word; two that both fit name nothing for certain.
    static bool is_named(const std::string& name, const std::string& text) {
        constexpr std::size_t shortest_name = 12;  // letters
        return text::letter_count(name) >= shortest_name && text.find(text::comparable(name)) != std::string::npos;
    }

    ProsePlace place_named_in(const Passage& passage) const {
        std::string text;
        for (const Sentence& sentence : passage.sentences) text += text::comparable(sentence.text) + " ";
        std::vector<ProsePlace> named;
        for (const plan::Control& control : reading_.document.controls)
            if (is_named(control.text, text)) named.push_back({control.risk, control.id, {}, {}});
        for (const plan::RiskStatement& risk : reading_.document.risks)
            if (is_named(risk.title, text)) named.push_back({risk.risk, {}, {}, {}});
        return named.size() == 1 ? named.front() : ProsePlace{};
    }

    Reading& reading_;
    const bool measurements_;
    const bool due_times_;
};

}  // namespace

void read_prose_facts(Segments& segments, Reading& reading) {
    ProseReader reader(segments.tables, reading);
    reader.read_rows();
    reader.read_running_text(segments.prose);
    reader.read_performed();
}

}  // namespace riskbild::import
