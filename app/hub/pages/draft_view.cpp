#include "app/hub/pages/draft_view.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "app/hub/actions/changes.hpp"
#include "app/hub/actions/drafts.hpp"
#include "app/hub/pages/draft_facts.hpp"
#include "app/hub/pages/draft_questions.hpp"
#include "app/hub/pages/draft_stated.hpp"
#include "app/hub/pages/findings.hpp"
#include "app/hub/pages/moments.hpp"
#include "core/base/text.hpp"

namespace riskbild::hub {
namespace {

using nlohmann::json;

constexpr std::size_t first_rows = 50;

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

// Nothing is read before somebody has said which board or year the file is about.
bool waits_for_facts(const Reading& reading) {
    const auto& findings = reading.imported.diagnostics;
    return reading.imported.boards.empty() && std::ranges::any_of(findings, [](const import::Diagnostic& each) {
               return each.code == "no_board" || each.code == "no_year";
           });
}

const char* refusal(const Reading& reading) {
    if (waits_for_facts(reading)) return "review.waits_for_facts";
    const bool was_read = !reading.imported.boards.empty();
    return was_read && !has_facts(reading.imported) ? "review.holds_no_facts" : "review.cannot_be_read";
}

json verdict(const Reading& reading) {
    const auto& findings = reading.imported.diagnostics;
    const auto count = [&](import::Severity severity) {
        return std::ranges::count(findings, severity, &import::Diagnostic::severity);
    };
    const bool stops = !may_be_read_in(reading.imported);
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
    const auto answers = answers_json(reading);
    if (!answers) return answers.error();
    const auto uploaded = Gaps{{"who", draft.who}, {"when", minute_of(draft.uploaded)}};
    json data{{"title", reading.visit.say("review.title", {{"file", draft.file_name}})}, {"section", "upload"}};
    data["id"] = draft.id;
    data["id_of_draft"] = draft.id;  // where `id` is that of a field
    data["uploaded"] = reading.visit.say("review.uploaded", uploaded);
    data["verdict"] = verdict(reading);
    data["may_import"] = may_be_read_in(reading.imported);
    data["summary"] = summary(reading, listings);
    data["changes"] = *made;
    data["stated"] = *form;
    data["documents"] = facts_json(reading);
    data["tables"] = tables(reading, listings, draft, false);
    data["unread"] = tables(reading, listings, draft, true);
    data["waits"] = waits_for_facts(reading);
    if (data["waits"] == true)
        for (json& table : data["unread"]) table["title"] = reading.visit.say("review.read_later_parts");
    data["findings"] = findings_json(reading.visit, reading.words, reading.imported.diagnostics);
    data["has_findings"] = !data["findings"].empty();
    data["all_read"] = data["unread"].empty();
    data["questions"] = questions_json(reading);
    data["is_asked"] = !data["questions"].empty();
    data["answers"] = *answers;
    return data;
}

}  // namespace riskbild::hub
