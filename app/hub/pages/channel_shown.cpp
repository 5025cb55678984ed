#include "app/hub/pages/channel_shown.hpp"

#include <nlohmann/json.hpp>

#include "app/hub/actions/publish_issue.hpp"
#include "app/hub/pages/log_words.hpp"
#include "app/hub/pages/moments.hpp"
#include "app/hub/pages/preview_choice.hpp"
#include "app/hub/store/board_names.hpp"
#include "app/hub/store/planned_decisions.hpp"
#include "core/base/text.hpp"

namespace riskbild::hub {

using nlohmann::json;

Result<Channel> channel_of(const Visit& visit) {
    return channel_named(visit.database, visit.places.at(0));
}

std::string address_of(const Channel& channel) {
    return "/channels/" + channel.name;
}

std::string preview_of_version(const std::string& channel, std::uint64_t version) {
    return "/channels/" + channel + "/preview?as=" + as_version(version);
}

std::string preview_of_plan(const std::string& channel, std::int64_t plan) {
    return "/channels/" + channel + "/preview?as=" + as_plan(plan);
}

Result<std::map<std::string, std::string>> titles_of_channels(const Visit& visit) {
    const auto channels = all_channels(visit.database);
    if (!channels) return channels.error();
    std::map<std::string, std::string> titles;
    for (const Channel& each : *channels) titles[each.name] = title_of(each);
    return titles;
}

Result<std::map<std::string, std::string>> names_of_boards(const Visit& visit) {
    const auto boards = board_names(visit.database);
    if (!boards) return boards.error();
    std::map<std::string, std::string> names;
    for (const BoardName& board : *boards) names.emplace(board.key, board.name);
    return names;
}

json boards_json(const snapshot::Manifest& manifest, const std::map<std::string, std::string>& names) {
    json boards = json::array();
    for (const snapshot::BoardEntry& entry : manifest.boards) {
        const auto name = names.find(entry.id);
        boards.push_back({{"key", entry.id}, {"name", name == names.end() ? entry.id : name->second}});
    }
    return boards;
}

std::string note_in(const Visit& visit) {
    return text::collapse_spaces(visit.form.text("note"));
}

std::string kind_in_words(const Visit& visit, PublicationKind kind) {
    return visit.say("channel.kind_" + std::string(name_of(kind)));
}

Result<json> shown_in(const Visit& visit, const Channel& channel) {
    const auto change = latest_change(visit.database, channel.name);
    if (!change) return change.error();
    if (!*change) return json{{"any", false}};
    const auto manifest = opened(**change, visit.house.kit.press());
    if (!manifest) return manifest.error();
    const auto names = names_of_boards(visit);
    if (!names) return names.error();
    const Imprint& imprint = (*change)->imprint;
    return json{{"any", !manifest->boards.empty()},
                {"withdrawn", manifest->boards.empty()},
                {"since", minute_of((*change)->issued)},
                {"who", actor_in_words(visit, imprint.who)},
                {"kind", kind_in_words(visit, imprint.kind)},
                {"note", imprint.note},
                {"version", std::to_string((*change)->version)},
                {"board_count", std::to_string(manifest->boards.size())},
                {"boards", boards_json(*manifest, *names)}};
}

Result<std::vector<std::string>> decisions_said(const Visit& visit, const PlannedPublication& plan) {
    const auto decisions = decisions_of_plan(visit.database, plan.id);
    if (!decisions) return decisions.error();
    const auto names = names_of_boards(visit);
    if (!names) return names.error();
    std::vector<std::string> said;
    for (const PlannedDecision& each : *decisions) {
        const auto name = names->find(each.board);
        const plan::Decision& decision = each.kept.decision;
        std::string words =
            visit.say("publish.planned_decision", {{"board", name == names->end() ? each.board : name->second},
                                                   {"date", decision.date ? to_iso(*decision.date) : std::string{}}});
        if (!decision.paragraph.empty()) words.append(", ").append(decision.paragraph);
        said.push_back(words);
    }
    return said;
}

Result<json> planned_in(const Visit& visit, const Channel& channel) {
    const auto plans = plans_of(visit.database, channel.name);
    if (!plans) return plans.error();
    json all = json::array();
    for (const PlannedPublication& plan : *plans) {
        auto decisions = decisions_said(visit, plan);
        if (!decisions) return decisions.error();
        all.push_back({{"id", std::to_string(plan.id)},
                       {"at", minute_of(plan.at)},
                       {"who", actor_in_words(visit, plan.who)},
                       {"note", plan.note},
                       {"decisions", *std::move(decisions)},
                       {"preview", preview_of_plan(channel.name, plan.id)},
                       {"channel", channel.name}});
    }
    return all;
}

}  // namespace riskbild::hub
