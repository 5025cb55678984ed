#include "app/hub/pages/next_steps.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/hub/actions/arrangement_texts.hpp"
#include "app/hub/actions/channel_states.hpp"

namespace riskbild::hub {
namespace {

using nlohmann::json;

json step(const std::string& what, const std::string& path) {
    return {{"what", what}, {"path", path}};
}

Result<bool> is_of(const Visit& visit, const Channel& channel, const std::string& board) {
    const auto keys = keys_of(visit.database, channel);
    if (!keys) return keys.error();
    return std::ranges::find(*keys, board) != keys->end();
}

std::size_t proposed_texts(const OpenedBoard& opened, const plan::Document& document) {
    const auto texts = texts_of(opened.imported, document, opened.arrangement.texts);
    return static_cast<std::size_t>(std::ranges::count_if(texts, [](const TextRow& row) {
        return row.standing == Standing::proposed || row.standing == Standing::reworded;
    }));
}

}  // namespace

Result<json> publishing_steps(const Visit& visit, const std::string& board) {
    json steps = json::array();
    if (visit.person.role < Role::controller) return steps;
    const auto states = channel_states(visit.database, visit.house.kit.hasher);
    if (!states) return states.error();
    bool in_a_channel = false;
    for (const ChannelState& state : *states) {
        const auto here = is_of(visit, state.channel, board);
        if (!here) return here.error();
        in_a_channel = in_a_channel || *here;
        if (*here && state.shown != Shown::latest)
            steps.push_back(step(visit.say("board.do_publish_in", {{"channel", title_of(state.channel)}}),
                                 "/channels/" + percent_encoded(state.channel.name) + "/publish"));
    }
    if (!in_a_channel)
        steps.push_back(step(visit.say("board.do_publish"), states->empty() ? "/new-channel" : "/channels"));
    return steps;
}

Result<json> next_steps(const Visit& visit, const OpenedBoard& opened) {
    json steps = json::array();
    if (const plan::Document* document = opened.the_document())
        if (const std::size_t count = proposed_texts(opened, *document); count > 0)
            steps.push_back(
                step(visit.say("board.do_texts", {{"count", std::to_string(count)}}), path_in(opened, "texts")));
    auto publishing = publishing_steps(visit, opened.imported.key);
    if (!publishing) return publishing.error();
    steps.insert(steps.end(), publishing->begin(), publishing->end());
    return steps;
}

}  // namespace riskbild::hub
