#include "app/hub/report/check_text.hpp"

#include <algorithm>
#include <set>

#include "app/hub/report/check_lines.hpp"
#include "app/hub/report/report.hpp"
#include "core/base/text.hpp"
#include "core/plan/names.hpp"

namespace riskbild::hub {
namespace {

constexpr std::size_t longest_list = 25;  // of what was not read; more is for --json

std::size_t count(const import::Imported& imported, import::Severity severity) {
    return static_cast<std::size_t>(std::ranges::count(imported.diagnostics, severity, &import::Diagnostic::severity));
}

class CheckText {
public:
    CheckText(const import::Imported& imported, const ReportWords& words, import::Language language)
        : imported_(imported),
          findings_(words.findings),
          language_(language),
          report_(words.report, language),
          lines_(report_, language) {}

    std::string run() && {
        for (const plan::Board& board : imported_.boards)
            for (const plan::Document& document : board.documents) add(board, document);
        if (!imported_.unread.empty()) report_.line(report_.say("no_board_at_all"));
        add_unread(imported_.unread);
        add_left_out();
        add_findings();
        add_verdict();
        return std::move(report_).take();
    }

private:
    void add(const plan::Board& board, const plan::Document& document) {
        add_head(board, document);
        add_risks(document.risks);
        add_rows("control", document.controls, &CheckLines::control, "columns_control");
        add_rows("measurement", document.measurements, &CheckLines::measurement, "columns_measurement");
        add_rows("due", document.due, &CheckLines::due, "columns_due");
        add_rows("recommendation", document.recommendations, &CheckLines::recommendation);
        add_rows("assignment", document.assignments, &CheckLines::assignment);
        add_rows("contradiction", document.contradictions, &CheckLines::contradiction);
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
            report_.line(lines_.risk(risk), 4);
            if (const std::string details = lines_.risk_details(risk); !details.empty()) report_.line(details, 26);
        }
    }

    template <class Row>
    void add_rows(const std::string& kind, const std::vector<Row>& rows,
                  std::string (CheckLines::*line_of)(const Row&) const, const std::string& columns = {}) {
        add_count(kind, rows.size(), columns);
        for (const Row& row : rows) report_.line((lines_.*line_of)(row), 4);
    }

    // The same fact of the same sentence may stand in two rows; it is struck once.
    void add_proposals(const plan::Board& board, const plan::Document& document) {
        std::set<std::string> listed;
        for (const import::Proposal& each : imported_.proposals) {
            if (each.board != board.key || each.document != document.id) continue;
            if (listed.empty()) {
                report_.blank();
                report_.line(report_.say("proposals", {{"board", board.key}}), 2);
            }
            if (listed.insert(each.id).second) report_.line(lines_.proposal(each), 4);
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

    void add_left_out() {
        if (imported_.left_out.empty()) return;
        report_.line(report_.say("left_out", {{"count", std::to_string(imported_.left_out.size())}}));
        for (const import::LeftOut& each : imported_.left_out) {
            const bool heading = each.what == import::LeftOut::What::heading;
            report_.line(
                report_.say(heading ? "left_out_heading" : "left_out_word", {{"place", report_.place(each.source)},
                                                                             {"text", short_of(each.text, 70)},
                                                                             {"cells", std::to_string(each.cells)}}),
                2);
        }
        report_.blank();
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

    std::string counted(const std::string& noun, std::size_t count) const {
        if (count == 1) return report_.say("one_" + noun);
        return report_.say("many_" + noun + "s", {{"count", std::to_string(count)}});
    }
    void add_verdict() {
        const std::size_t errors = count(imported_, import::Severity::error);
        const std::size_t warnings = count(imported_, import::Severity::warning);
        if (errors + warnings > 0)
            report_.line(report_.say(
                "verdict", {{"errors", counted("error", errors)}, {"warnings", counted("warning", warnings)}}));
        else
            add_verdict_on_unread();
    }
    void add_verdict_on_unread() {
        std::size_t parts = imported_.unread.size();
        for (const plan::Board& board : imported_.boards)
            for (const plan::Document& document : board.documents) parts += document.unread.size();
        if (parts == 0) return report_.line(report_.say("verdict_clean"));
        report_.line(parts == 1 ? report_.say("one_unread")
                                : report_.say("verdict_unread", {{"count", std::to_string(parts)}}));
    }

    const import::Imported& imported_;
    const import::Messages& findings_;
    import::Language language_;
    Report report_;
    CheckLines lines_;
};

}  // namespace

std::string check_text(const import::Imported& imported, const ReportWords& words, import::Language language) {
    return CheckText(imported, words, language).run();
}

std::string refusal(const import::Imported& imported, const std::string& code, const ReportWords& words,
                    import::Language language) {
    return Report(words.report, language)
        .say(code, {{"errors", std::to_string(count(imported, import::Severity::error))}});
}

}  // namespace riskbild::hub
