#include "app/hub/check_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/hub/report.hpp"
#include "core/base/text.hpp"
#include "core/plan/names.hpp"

namespace riskbild::hub {
namespace {

constexpr std::size_t line_letters = 90;
constexpr std::size_t longest_list = 25;  // of what was not read; more is for --json

std::string or_dash(const std::string& text) {
    return text.empty() ? "–" : text;
}

// In one line, cut with '…' where it is longer.
std::string short_of(const std::string& text, std::size_t letters = line_letters) {
    const std::string whole = text::collapse_spaces(text);
    const std::string cut = text::cut_at_word(whole, letters);
    return cut.size() < whole.size() ? cut + " …" : cut;
}

// `word` filled up to a column's width, counted in letters.
std::string column(const std::string& word, std::size_t letters) {
    const std::string cut = short_of(or_dash(word), letters);
    const std::size_t count = text::letter_count(cut);
    return cut + std::string(count < letters ? letters - count : 0, ' ');
}

std::string number(double value) {
    return fmt::format("{:g}", value);
}

std::string count(const import::Imported& imported, import::Severity severity) {
    return std::to_string(std::ranges::count(imported.diagnostics, severity, &import::Diagnostic::severity));
}

class CheckText {
public:
    CheckText(const import::Imported& imported, const ReportWords& words, import::Language language)
        : imported_(imported), findings_(words.findings), language_(language), report_(words.report, language) {}

    std::string run() && {
        for (const plan::Board& board : imported_.boards)
            for (const plan::Document& document : board.documents) add(board, document);
        if (!imported_.unread.empty()) report_.line(report_.say("no_board_at_all"));
        add_unread(imported_.unread);
        add_findings();
        add_verdict();
        return std::move(report_).take();
    }

private:
    void add(const plan::Board& board, const plan::Document& document) {
        add_head(board, document);
        add_risks(document.risks);
        add_controls(document.controls);
        add_measurements(document.measurements);
        add_due(document.due);
        add_texts("recommendation", document.recommendations,
                  [](const plan::Recommendation& each) { return column(each.state.raw, 14) + short_of(each.text); });
        add_texts("assignment", document.assignments,
                  [](const plan::Assignment& each) { return column(each.state.raw, 14) + short_of(each.text); });
        add_texts("contradiction", document.contradictions, [](const plan::Contradiction& each) {
            return short_of(each.what) + ": " + text::join(each.values, " / ");
        });
        add_proposals(board, document);
        add_unread(document.unread);
        report_.blank();
    }

    void add_head(const plan::Board& board, const plan::Document& document) {
        const plan::Plan* plan = plan::plan_of(board, document);
        const std::string name = plan == nullptr || plan->name.empty() ? report_.say("no_plan")
                                                                       : plan->name + " " + std::to_string(plan->year);
        const std::string cycle = document.cycle.raw.empty() ? report_.say("no_cycle") : document.cycle.raw;
        report_.line(report_.say("headline", {{"board", board.name}, {"plan", name}, {"cycle", cycle}}));
        report_.line(report_.say("key", {{"key", board.key}}), 2);
        report_.line(
            document.as_of ? report_.say("as_of", {{"date", to_iso(*document.as_of)}}) : report_.say("as_of_missing"),
            2);
        add_decision(document.decision);
        add_scale(plan);
        if (const auto& judgement = document.overall_judgement)
            report_.line(report_.say("judgement", {{"word", judgement->word}, {"author", judgement->author}}), 2);
        for (const plan::StatedTotal& total : document.stated_totals)
            report_.line(report_.say("stated_total", {{"what", report_.say("total_" + total.what)},
                                                      {"count", std::to_string(total.count)}}),
                         2);
    }

    void add_decision(const plan::Decision& decision) {
        const std::string code = "decision_" + std::string(plan::name_of(decision.state));
        const std::string date = decision.date ? to_iso(*decision.date) : "";
        report_.line(text::trim(report_.say(code, {{"date", date}, {"paragraph", decision.paragraph}})), 2);
    }

    void add_scale(const plan::Plan* plan) {
        if (plan == nullptr || !plan->scale) return report_.line(report_.say("scale_missing"), 2);
        report_.line(report_.say(plan->scale->multiplication_stated ? "scale_multiplied" : "scale",
                                 {{"likelihood", std::to_string(plan->scale->likelihood_steps)},
                                  {"consequence", std::to_string(plan->scale->consequence_steps)}}),
                     2);
    }

    // '7 risker  (riskvärde, följer plan, risk)'; false where there is none.
    bool add_count(const std::string& kind, std::size_t count, const std::string& columns = {}) {
        if (count == 0) return false;
        const std::string counted =
            count == 1 ? report_.say("one_" + kind) : report_.say("many_" + kind, {{"count", std::to_string(count)}});
        report_.blank();
        report_.line(columns.empty() ? counted : counted + "  " + report_.say(columns), 2);
        return true;
    }

    void add_risks(const std::vector<plan::RiskStatement>& risks) {
        if (!add_count("risk", risks.size(), "columns_risk")) return;
        for (const plan::RiskStatement& risk : risks) {
            const std::string word = risk.follow_up ? risk.follow_up->follows_plan.raw : std::string{};
            report_.line(
                column(risk.value ? std::to_string(*risk.value) : "", 4) + column(word, 8) + short_of(risk.title), 4);
        }
    }

    void add_controls(const std::vector<plan::Control>& controls) {
        if (!add_count("control", controls.size(), "columns_control")) return;
        for (const plan::Control& control : controls)
            report_.line(short_of(control.text) + ": " + said_of(control.follow_up), 4);
    }
    static std::string said_of(const plan::ControlFollowUp& follow_up) {
        std::vector<std::string> words;
        for (const std::string& word : {follow_up.assessment.raw, follow_up.performed.raw})
            if (!word.empty()) words.push_back(short_of(word));
        return or_dash(text::join(words, ", "));
    }

    void add_measurements(const std::vector<plan::Measurement>& measurements) {
        if (!add_count("measurement", measurements.size(), "columns_measurement")) return;
        for (const plan::Measurement& each : measurements)
            report_.line(column(figures(each), 24) + " " + short_of(each.what), 4);
    }
    std::string figures(const plan::Measurement& each) const {
        std::vector<std::string> parts;
        if (!each.qualifier.empty()) parts.push_back(each.qualifier);
        if (each.numerator && each.denominator)
            parts.push_back(report_.say(
                "n_of_n", {{"part", std::to_string(*each.numerator)}, {"whole", std::to_string(*each.denominator)}}));
        if (each.value) parts.push_back(number(*each.value) + (each.value_max ? "–" + number(*each.value_max) : ""));
        if (!each.unit.empty() && each.unit != "%") parts.push_back(each.unit);
        if (each.percent) parts.push_back(number(*each.percent) + " %");
        return text::join(parts, " ");
    }

    void add_due(const std::vector<plan::DueTime>& due) {
        if (!add_count("due", due.size(), "columns_due")) return;
        for (const plan::DueTime& each : due) report_.line(column(each.text, 24) + " " + short_of(each.about), 4);
    }

    template <class Item, class Text>
    void add_texts(const std::string& kind, const std::vector<Item>& items, Text text_of) {
        add_count(kind, items.size());
        for (const Item& item : items) report_.line(text_of(item), 4);
    }

    void add_proposals(const plan::Board& board, const plan::Document& document) {
        bool first = true;
        for (const import::Proposal& each : imported_.proposals) {
            if (each.board != board.key || each.document != document.id) continue;
            if (first) report_.blank();
            if (first) report_.line(report_.say("proposals", {{"board", board.key}}), 2);
            first = false;
            report_.line(report_.say("proposal", {{"id", each.id},
                                                  {"fact", column(each.fact, 24)},
                                                  {"sentence", short_of(each.sentence, 70)}}),
                         4);
        }
    }

    void add_unread(const std::vector<plan::UnreadPart>& parts) {
        if (parts.empty()) return;
        report_.blank();
        report_.line(report_.say("unread", {{"count", std::to_string(parts.size())}}), 2);
        for (std::size_t i = 0; i < std::min(parts.size(), longest_list); ++i)
            report_.line(report_.say("unread_part", {{"place", report_.place(parts[i].source)},
                                                     {"text", short_of(parts[i].text, 70)}}),
                         4);
        if (parts.size() > longest_list)
            report_.line(report_.say("more", {{"count", std::to_string(parts.size() - longest_list)}}), 4);
    }

    // What is said in the same words of many places is said once.
    void add_findings() {
        constexpr const char* codes[] = {"note", "warning", "error"};
        if (!imported_.diagnostics.empty()) report_.line(report_.say("to_look_at"));
        for (const auto& [said, places] : findings_in_words())
            report_.line(report_.say(codes[static_cast<int>(said.first)],
                                     {{"place", places_in_words(places)}, {"message", said.second}}),
                         2);
    }
    using Said = std::pair<import::Severity, std::string>;
    std::vector<std::pair<Said, std::vector<plan::Source>>> findings_in_words() const {
        std::vector<std::pair<Said, std::vector<plan::Source>>> all;
        for (const import::Diagnostic& each : imported_.diagnostics) {
            const Said said{each.severity, findings_.text(each, language_)};
            auto same = std::ranges::find(all, said, [](const auto& entry) { return entry.first; });
            if (same == all.end()) same = all.insert(all.end(), {said, {}});
            same->second.push_back(each.source);
        }
        return all;
    }
    std::string places_in_words(const std::vector<plan::Source>& places) const {
        const std::string first = report_.place(places.front());
        if (places.size() == 1) return first;
        return report_.say("places", {{"place", first}, {"count", std::to_string(places.size() - 1)}});
    }

    void add_verdict() {
        const std::string errors = count(imported_, import::Severity::error);
        const std::string warnings = count(imported_, import::Severity::warning);
        if (errors == "0" && warnings == "0") return report_.line(report_.say("verdict_clean"));
        report_.line(report_.say("verdict", {{"errors", errors}, {"warnings", warnings}}));
    }

    const import::Imported& imported_;
    const import::Messages& findings_;
    import::Language language_;
    Report report_;
};

}  // namespace

std::string check_text(const import::Imported& imported, const ReportWords& words, import::Language language) {
    return CheckText(imported, words, language).run();
}

std::string refusal(const import::Imported& imported, const std::string& code, const ReportWords& words,
                    import::Language language) {
    return Report(words.report, language).say(code, {{"errors", count(imported, import::Severity::error)}});
}

}  // namespace riskbild::hub
