#include "app/hub/pages/review_proposals.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

#include "app/hub/report/check_lines.hpp"
#include "core/base/text.hpp"
#include "core/import/proposals.hpp"

namespace riskbild::hub {
namespace {

using import::Proposal;
using nlohmann::json;

constexpr std::size_t most_rows = 200;  // on the page; what is settled makes room for more
constexpr std::size_t short_group = 5;  // rows: those stand open

struct ProposalGroup {
    const char* code;  // of its words: "review.group_due"
    std::vector<std::string_view> kinds{};
    bool names_kinds = true;  // its rows are of several
};

// In the order to be looked at. The last takes what no other does.
std::vector<ProposalGroup> groups() {
    return {{"measurements", {"measurement"}, false},
            {"due", {"due"}, false},
            {"controls", {"control", "performed", "assessment"}},
            {"recommendations", {"recommendation", "recommendation_state", "evidence"}},
            {"assignments", {"assignment"}, false},
            {"totals", {"total"}, false},
            {"scale", {"scale_likelihood", "scale_consequence", "value_rule"}},
            {"document"}};
}

bool holds(const ProposalGroup& group, const std::string& kind) {
    return group.kinds.empty() || std::ranges::find(group.kinds, kind) != group.kinds.end();
}

// Not said again where the fact is the whole sentence.
std::string sentence_of(const Proposal& proposal) {
    const std::string sentence = text::collapse_spaces(proposal.sentence);
    return text::comparable(sentence) == text::comparable(proposal.fact) ? std::string{} : sentence;
}

json row_of(const Report& report, const Proposal& proposal) {
    return {{"id", proposal.id},
            {"fact", text::collapse_spaces(proposal.fact)},
            {"kind", report.say("kind_" + proposal.kind)},
            {"sentence", sentence_of(proposal)},
            {"place", report.place(proposal.source)}};
}

std::vector<const Proposal*> open_of(const Review& review) {
    std::vector<const Proposal*> open;
    for (const auto& [proposal, struck] : review.proposals)
        if (!struck && review.is_open(proposal.id) && open.size() < most_rows) open.push_back(&proposal);
    return open;
}

// Said once for all, where it is the same.
std::string only_file(const std::vector<const Proposal*>& proposals) {
    const auto elsewhere = [&](const Proposal* each) { return each->source.file != proposals.front()->source.file; };
    if (proposals.empty() || std::ranges::any_of(proposals, elsewhere)) return {};
    return proposals.front()->source.file;
}

std::string place_of(const Visit& visit, const Report& report, const Proposal& proposal, const std::string& file) {
    const plan::Source& source = proposal.source;
    if (file.empty() || !source.cell.empty() || source.line == 0) return report.place(source);
    return visit.say("review.line", {{"line", std::to_string(source.line)}});
}

}  // namespace

json open_proposals_json(const Visit& visit, const Report& report, const Review& review) {
    const auto open = open_of(review);
    const std::string file = only_file(open);
    std::vector<ProposalGroup> all = groups();
    std::vector<json> rows(all.size(), json::array());
    json identity = json::array();
    for (const Proposal* proposal : open) {
        const auto group =
            std::ranges::find_if(all, [&](const ProposalGroup& it) { return holds(it, proposal->kind); });
        json row = row_of(report, *proposal);
        row["place"] = place_of(visit, report, *proposal, file);
        if (import::tells_which_document(proposal->kind)) {
            identity.push_back(std::move(row));
            continue;
        }
        if (!group->names_kinds) row["kind"] = "";
        rows[static_cast<std::size_t>(group - all.begin())].push_back(std::move(row));
    }
    json groups = json::array();
    for (std::size_t at = 0; at < all.size(); ++at)
        if (const std::size_t count = rows[at].size(); count > 0)
            groups.push_back({{"title", visit.say(std::string("review.group_") + all[at].code)},
                              {"count", count},
                              {"short", count <= short_group},
                              {"rows", std::move(rows[at])}});
    return {{"any", !open.empty()},
            {"count", open.size() - identity.size()},
            {"file", file},
            {"any_identity", !identity.empty()},
            {"any_group", !groups.empty()},
            {"identity", std::move(identity)},
            {"groups", std::move(groups)}};
}

json settled_proposals_json(const Report& report, const Review& review) {
    json rows = json::array();
    for (const auto& [proposal, struck] : review.proposals) {
        if ((!struck && review.is_open(proposal.id)) || rows.size() == most_rows) continue;
        json row = row_of(report, proposal);
        row["struck"] = struck;
        row["identity"] = import::tells_which_document(proposal.kind);
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace riskbild::hub
