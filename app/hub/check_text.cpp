#include "app/hub/check_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "core/base/text.hpp"
#include "core/plan/names.hpp"

namespace riskbild::hub {
namespace {

constexpr std::size_t line_letters = 70;

template <class... Values>
void line(std::string& text, fmt::format_string<Values...> form, Values&&... values) {
    fmt::format_to(std::back_inserter(text), form, std::forward<Values>(values)...);
    text += '\n';
}

std::string counted(std::size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string place(const plan::Source& source) {
    if (!source.cell.empty()) return fmt::format("{} {} {}", source.file, source.sheet, source.cell);
    return source.line > 0 ? fmt::format("{}:{}", source.file, source.line) : source.file;
}

std::string or_dash(const std::string& text) {
    return text.empty() ? "–" : text;
}

void risks(std::string& text, const plan::Document& document) {
    if (!document.risks.empty())
        line(text, "  {}  (value, follows the plan, risk)", counted(document.risks.size(), "risk"));
    for (const plan::RiskStatement& risk : document.risks) {
        const std::string word = risk.follow_up ? risk.follow_up->follows_plan.raw : std::string{};
        line(text, "    {:>3}  {:<8} {}", risk.value ? std::to_string(*risk.value) : "–", or_dash(word),
             text::cut_at_word(risk.title, line_letters));
    }
}

void controls(std::string& text, const plan::Document& document) {
    if (!document.controls.empty())
        line(text, "  {}  (assessment, performed, control)", counted(document.controls.size(), "control"));
    for (const plan::Control& control : document.controls)
        line(text, "    {:<22} {:<12} {}", or_dash(control.follow_up.assessment.raw),
             or_dash(control.follow_up.performed.raw), text::cut_at_word(control.text, line_letters));
}

void unread(std::string& text, const std::vector<plan::UnreadPart>& parts) {
    for (const plan::UnreadPart& part : parts)
        line(text, "    NOT READ at {}: {}", place(part.source), text::cut_at_word(part.text, line_letters));
}

void others(std::string& text, const plan::Document& document) {
    line(text, "  {}, {}, {}, {}, {}, {}", counted(document.measurements.size(), "measurement"),
         counted(document.recommendations.size(), "recommendation"), counted(document.treatments.size(), "treatment"),
         counted(document.assignments.size(), "assignment"), counted(document.due.size(), "due time"),
         counted(document.contradictions.size(), "contradiction"));
    for (const plan::Contradiction& each : document.contradictions)
        line(text, "    contradiction at {}: {}: {}", place(each.source), each.what, text::join(each.values, " / "));
    unread(text, document.unread);
}

void document_text(std::string& text, const plan::Board& board, const plan::Document& document) {
    const plan::Plan* plan = plan::plan_of(board, document);
    line(text, "{} ({})", board.name, board.key);
    line(text, "  plan {}, follow-up {}, as of {}, {}",
         plan != nullptr && plan->year != 0 ? std::to_string(plan->year) : "–", or_dash(document.cycle.raw),
         document.as_of ? to_iso(*document.as_of) : "–",
         document.decision.state == plan::DecisionState::not_stated ? "decision not stated"
                                                                    : plan::name_of(document.decision.state));
    risks(text, document);
    controls(text, document);
    others(text, document);
    line(text, "");
}

std::size_t count(const import::Imported& imported, import::Severity severity) {
    return static_cast<std::size_t>(std::ranges::count(imported.diagnostics, severity, &import::Diagnostic::severity));
}

}  // namespace

std::string check_text(const import::Imported& imported, const import::Messages& messages) {
    constexpr const char* names[] = {"note", "warning", "ERROR"};
    std::string text;
    for (const plan::Board& board : imported.boards)
        for (const plan::Document& document : board.documents) document_text(text, board, document);
    if (!imported.unread.empty()) line(text, "Of no board");
    unread(text, imported.unread);
    for (const import::Diagnostic& each : imported.diagnostics)
        line(text, "{} at {}: {}", names[static_cast<int>(each.severity)], place(each.source),
             messages.text(each, import::Language::en));
    line(text, "{}", verdict_on(imported));
    return text;
}

std::string verdict_on(const import::Imported& imported) {
    const std::size_t errors = count(imported, import::Severity::error);
    const std::size_t warnings = count(imported, import::Severity::warning);
    if (errors == 0 && warnings == 0) return "no errors";
    return counted(errors, "error") + ", " + counted(warnings, "warning");
}

}  // namespace riskbild::hub
