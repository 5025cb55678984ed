#include "app/hub/pages/findings.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "app/hub/report/report.hpp"

namespace riskbild::hub {
namespace {

using import::Severity;
using nlohmann::json;

constexpr std::size_t most_findings = 200;  // in words; more of them are counted

struct Said {
    Severity severity;
    std::string words;
    plan::Source first;
    std::size_t places = 0;
};

std::vector<Said> each_once(const Visit& visit, const ReportWords& words,
                            const std::vector<import::Diagnostic>& findings) {
    std::vector<Said> all;
    std::map<std::pair<Severity, std::string>, std::size_t> known;
    for (const import::Diagnostic& finding : findings) {
        const std::string said = say_finding(visit, words, finding);
        const auto [at, is_new] = known.emplace(std::pair(finding.severity, said), all.size());
        if (is_new) all.push_back({finding.severity, said, finding.source, 0});
        ++all[at->second].places;
    }
    std::ranges::stable_sort(all, std::ranges::greater{}, &Said::severity);
    return all;
}

std::string place_of(const Report& report, const Said& said) {
    const std::string first = report.place(said.first);
    if (said.places == 1) return first;
    return report.say("places", {{"place", first}, {"count", std::to_string(said.places - 1)}});
}

}  // namespace

std::string say_finding(const Visit& visit, const ReportWords& words, const import::Diagnostic& finding) {
    const std::string code = "review.finding_" + finding.code;
    if (!visit.house.words.knows(code)) return words.findings.text(finding, visit.person.language);
    Gaps gaps;
    for (const import::Detail& detail : finding.details) gaps[detail.name] = detail.text;
    return visit.say(code, gaps);
}

json findings_json(const Visit& visit, const ReportWords& words, const std::vector<import::Diagnostic>& findings) {
    const Report report(words.report, visit.person.language);
    const auto said = each_once(visit, words, findings);
    json all = json::array();
    for (const Said& each : said) {
        if (all.size() == most_findings) break;
        all.push_back({{"stop", each.severity == Severity::error},
                       {"warn", each.severity == Severity::warning},
                       {"note", each.severity == Severity::note},
                       {"said", each.words},
                       {"place", place_of(report, each)}});
    }
    if (said.size() > most_findings)
        all.push_back(
            {{"stop", false},
             {"warn", false},
             {"note", true},
             {"said", visit.say("review.more_findings", {{"count", std::to_string(said.size() - all.size())}})},
             {"place", ""}});
    return all;
}

}  // namespace riskbild::hub
