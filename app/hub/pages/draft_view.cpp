#include "app/hub/pages/draft_view.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "app/hub/actions/changes.hpp"
#include "app/hub/pages/findings.hpp"
#include "app/hub/pages/moments.hpp"
#include "app/hub/store/board_names.hpp"
#include "core/base/text.hpp"
#include "core/plan/names.hpp"

namespace riskbild::hub {
namespace {

using nlohmann::json;

constexpr std::size_t first_rows = 50;
constexpr std::size_t most_unknown = 50;  // words and headings that are asked about at once

// '7 risker, 2 mätningar'; of what a document states.
std::string summary(const Reading& reading, const std::vector<Listing>& listings) {
    static const std::set<std::string> not_facts{"proposals", "headings", "unread"};
    std::vector<std::string> parts;
    for (const Listing& each : listings)
        if (!not_facts.contains(each.kind)) parts.push_back(counted(reading.visit, each.kind, each.count));
    return parts.empty() ? reading.visit.say("review.nothing_read") : text::join(parts, ", ") + ".";
}

json tables(const Reading& reading, const std::vector<Listing>& listings, const Draft& draft, bool of_unread) {
    json all = json::array();
    for (const Listing& each : listings) {
        if ((each.kind == "unread") != of_unread) continue;
        json table = as_json(reading, each, 0, first_rows);
        const std::string rows = "/drafts/" + draft.id + "/rows?kind=" + each.kind;
        table["more"] = each.count > first_rows ? json(rows) : json(nullptr);
        table["folded"] = each.kind == "headings" || each.kind == "treatments";
        all.push_back(std::move(table));
    }
    return all;
}

void add_fact(const Visit& visit, json& facts, const std::string& name, const std::string& value) {
    const bool stated = !value.empty();
    facts.push_back({{"name", visit.say("review.fact_" + name)},
                     {"value", stated ? value : visit.say("review.not_stated")},
                     {"stated", stated}});
}

std::string date_of(const std::optional<PartialDate>& date) {
    return date ? to_iso(*date) : std::string{};
}

// 'Helår' where the document says so; else its own word and what it is taken for.
std::string cycle_of(const Reading& reading, const plan::Document& document) {
    const std::string mapped = reading.choices.word("cycle", std::string(plan::name_of(document.cycle.value)));
    const bool same = document.cycle.value == plan::Cycle::not_stated || document.cycle.value == plan::Cycle::tertial ||
                      text::comparable(mapped) == text::comparable(document.cycle.raw);
    if (document.cycle.raw.empty() || same) return document.cycle.raw;
    return document.cycle.raw + " (" + reading.visit.say("review.taken_for", {{"meaning", mapped}}) + ")";
}

std::string decision_of(const Reading& reading, const plan::Decision& decision) {
    if (decision.state == plan::DecisionState::not_stated) return decision.raw;
    std::vector<std::string> parts{reading.choices.word("decision_state", std::string(plan::name_of(decision.state))),
                                   date_of(decision.date), decision.paragraph};
    std::erase(parts, std::string());
    return text::join(parts, " ");
}

std::string scale_of(const plan::Plan* plan) {
    if (plan == nullptr || !plan->scale) return {};
    return "1–" + std::to_string(plan->scale->likelihood_steps) + " × 1–" +
           std::to_string(plan->scale->consequence_steps);
}

json facts_of(const Reading& reading, const plan::Board& board, const plan::Document& document) {
    const Visit& visit = reading.visit;
    const plan::Plan* plan = plan::plan_of(board, document);
    json facts = json::array();
    add_fact(visit, facts, "board", board.name);
    if (plan != nullptr) add_fact(visit, facts, "plan", plan->name);
    add_fact(visit, facts, "year", plan != nullptr && plan->year != 0 ? std::to_string(plan->year) : "");
    add_fact(visit, facts, "cycle", cycle_of(reading, document));
    add_fact(visit, facts, "as_of", date_of(document.as_of));
    add_fact(visit, facts, "title", document.title);
    add_fact(visit, facts, "date", date_of(document.date));
    add_fact(visit, facts, "registration_number", document.registration_number);
    add_fact(visit, facts, "decision", decision_of(reading, document.decision));
    add_fact(visit, facts, "scale", scale_of(plan));
    if (const auto& judged = document.overall_judgement)
        add_fact(visit, facts, "judgement", judged->word + " (" + judged->author + ")");
    return facts;
}

json documents(const Reading& reading) {
    json all = json::array();
    for (const plan::Board& board : reading.imported.boards)
        for (const plan::Document& document : board.documents)
            all.push_back({{"facts", facts_of(reading, board, document)}});
    return all;
}

std::string in_words(const Visit& visit, const DocumentChange& change) {
    const std::string as_of = change.replaced_as_of ? to_iso(*change.replaced_as_of) : "";
    const Gaps gaps{{"board", change.board_name},
                    {"date", as_of},
                    {"risks", counted(visit, "risks", change.risks)},
                    {"new", std::to_string(change.new_risks)},
                    {"gone", std::to_string(change.gone_risks)}};
    if (change.same_file) return visit.say("review.same_file", gaps);
    if (change.new_board) return visit.say("review.new_board", gaps);
    if (!change.replaces) return visit.say("review.new_document", gaps);
    return visit.say(as_of.empty() ? "review.replaces" : "review.replaces_of", gaps);
}

Result<json> changes(const Reading& reading) {
    const auto made = changes_by(reading.visit.database, reading.imported);
    if (!made) return made.error();
    json all = json::array();
    for (const DocumentChange& each : *made) all.push_back(in_words(reading.visit, each));
    return all;
}

json options(const std::vector<Term>& choices) {
    json all = json::array();
    for (const Term& each : choices) all.push_back({{"value", each.name}, {"label", each.label}});
    return all;
}

std::string detail(const import::Diagnostic& finding, const std::string& name) {
    const auto found = std::ranges::find(finding.details, name, &import::Detail::name);
    return found == finding.details.end() ? std::string{} : found->text;
}

// Words of a known column that mean nothing yet, each once.
json unknown_words(const Reading& reading) {
    json all = json::array();
    std::set<std::string> told;
    for (const import::Diagnostic& each : reading.imported.diagnostics) {
        const std::string section = detail(each, "concept");
        const std::string word = detail(each, "text");
        const auto meanings = reading.choices.meanings(section);
        if (!each.code.starts_with("unknown_") || meanings.empty() || all.size() == most_unknown) continue;
        if (!told.insert(section + "\n" + text::comparable(word)).second) continue;
        all.push_back({{"id", "word-" + std::to_string(all.size())},
                       {"section", section},
                       {"text", word},
                       {"about", reading.visit.say("review.about_" + section)},
                       {"question", reading.visit.say("review.what_means", {{"text", word}})},
                       {"place", reading.report.place(each.source)},
                       {"options", options(meanings)}});
    }
    return all;
}

json unknown_headings(const Reading& reading) {
    json all = json::array();
    std::set<std::string> told;
    for (const import::ReadHeading& each : reading.imported.unknown_headings) {
        const auto fields = reading.choices.fields(each.kind);
        if (fields.empty() || all.size() == most_unknown) continue;
        if (!told.insert(each.kind + "\n" + text::comparable(each.text)).second) continue;
        all.push_back({{"id", "heading-" + std::to_string(all.size())},
                       {"section", each.kind},
                       {"text", each.text},
                       {"question", reading.visit.say("review.what_means", {{"text", each.text}})},
                       {"place", reading.report.place(each.source)},
                       {"options", options(fields)}});
    }
    return all;
}

json cycles(const Reading& reading, const std::string& chosen) {
    json all = json::array();
    for (const Term& each : reading.choices.words("cycle"))
        if (each.name != "not_stated") all.push_back({{"label", each.label}, {"chosen", each.label == chosen}});
    return all;
}

Result<json> stated_form(const Reading& reading, const Draft& draft) {
    const auto names = board_names(reading.visit.database);
    if (!names) return names.error();
    const std::string& chosen = draft.stated.board_key;
    const bool known = std::ranges::find(*names, chosen, &BoardName::key) != names->end();
    json boards = json::array();
    for (const BoardName& each : *names)
        boards.push_back({{"key", each.key}, {"name", each.name}, {"chosen", each.key == chosen}});
    return json{{"boards", std::move(boards)},
                {"has_boards", !names->empty()},
                {"may_choose_board", reading.imported.boards.size() < 2},
                {"board_name", known ? "" : draft.stated.board_name},
                {"cycles", cycles(reading, draft.stated.cycle)},
                {"as_of", draft.stated.as_of},
                {"open", reading.imported.boards.empty() || reading.imported.rejected()}};
}

// Nothing is read before somebody has said which board or year the file is about.
bool waits_for_facts(const Reading& reading) {
    const auto& findings = reading.imported.diagnostics;
    return reading.imported.boards.empty() && std::ranges::any_of(findings, [](const import::Diagnostic& each) {
               return each.code == "no_board" || each.code == "no_year";
           });
}

const char* refusal(const Reading& reading) {
    return waits_for_facts(reading) ? "review.waits_for_facts" : "review.cannot_be_read";
}

json verdict(const Reading& reading) {
    const auto& findings = reading.imported.diagnostics;
    const auto count = [&](import::Severity severity) {
        return std::ranges::count(findings, severity, &import::Diagnostic::severity);
    };
    const bool stops = reading.imported.rejected() || reading.imported.boards.empty();
    const bool warns = !stops && count(import::Severity::warning) > 0;
    const char* code = stops ? refusal(reading) : warns ? "review.can_be_read_warned" : "review.can_be_read";
    return {{"stop", stops}, {"warn", warns}, {"ok", !stops && !warns}, {"said", reading.visit.say(code)}};
}

}  // namespace

Result<json> draft_json(const Reading& reading, const Draft& draft) {
    const auto listings = listings_of(reading);
    const auto made = changes(reading);
    if (!made) return made.error();
    const auto form = stated_form(reading, draft);
    if (!form) return form.error();
    const auto uploaded = Gaps{{"who", draft.who}, {"when", minute_of(draft.uploaded)}};
    json data{{"title", reading.visit.say("review.title", {{"file", draft.file_name}})}, {"section", "upload"}};
    data["id"] = draft.id;
    data["id_of_draft"] = draft.id;  // where `id` is that of a field
    data["uploaded"] = reading.visit.say("review.uploaded", uploaded);
    data["verdict"] = verdict(reading);
    data["may_import"] = !reading.imported.rejected() && !reading.imported.boards.empty();
    data["summary"] = summary(reading, listings);
    data["changes"] = *made;
    data["stated"] = *form;
    data["documents"] = documents(reading);
    data["tables"] = tables(reading, listings, draft, false);
    data["unread"] = tables(reading, listings, draft, true);
    data["waits"] = waits_for_facts(reading);
    if (data["waits"] == true)
        for (json& table : data["unread"]) table["title"] = reading.visit.say("review.read_later_parts");
    data["findings"] = findings_json(reading.visit, reading.words, reading.imported.diagnostics);
    data["has_findings"] = !data["findings"].empty();
    data["all_read"] = data["unread"].empty();
    data["words"] = unknown_words(reading);
    data["headings"] = unknown_headings(reading);
    data["is_unknown"] = !data["words"].empty() || !data["headings"].empty();
    return data;
}

}  // namespace riskbild::hub
