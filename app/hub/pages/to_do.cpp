#include "app/hub/pages/to_do.hpp"

#include <algorithm>

#include "app/hub/actions/arrangement_texts.hpp"
#include "app/hub/actions/readiness.hpp"
#include "app/hub/store/boards.hpp"
#include "app/hub/store/drafts.hpp"

namespace riskbild::hub {
namespace {

using Texts = std::vector<KeptText>;
using List = std::vector<ToDo>;

std::size_t proposed_of(const plan::Board& board, const plan::Document& document, const Texts& written) {
    const auto texts = texts_of(board, document, written);
    return static_cast<std::size_t>(std::ranges::count_if(texts, [](const TextRow& row) {
        return row.standing == Standing::proposed || row.standing == Standing::reworded;
    }));
}

Result<BoardAtStart> board_at_start(sqlite::Database& database, const std::string& key) {
    const auto board = board_named(database, key);
    if (!board) return board.error();
    const auto written = wall_texts_of(database, key);
    if (!written) return written.error();
    BoardAtStart found{key, board->name, {}, 0};
    const plan::Document* document = plan::latest_follow_up(*board);
    if (document == nullptr) return found;
    if (document->as_of) found.as_of = to_iso(*document->as_of);
    found.proposed_texts = proposed_of(*board, *document, *written);
    return found;
}

Status add_unsettled(const Visit& visit, const BoardAtStart& board, List& list) {
    const auto left = unsettled(visit.database, board.key);
    if (!left) return left.error();
    for (const Unsettled& each : *left)
        list.push_back({visit.say(each.code, each.gaps), board.name, "/boards/" + board.key + "/review", each.stops});
    return done();
}

void add_texts(const Visit& visit, const BoardAtStart& board, List& list) {
    if (board.proposed_texts == 0) return;
    const std::string code = board.proposed_texts == 1 ? "start.one_text" : "start.texts";
    list.push_back({visit.say(code, {{"count", std::to_string(board.proposed_texts)}}), board.name,
                    "/boards/" + board.key + "/texts"});
}

Status add_drafts(const Visit& visit, List& list) {
    const auto drafts = all_drafts(visit.database);
    if (!drafts) return drafts.error();
    for (const Draft& draft : *drafts)
        list.push_back({visit.say("start.draft"), draft.file_name, "/drafts/" + draft.id});
    return done();
}

void add_channel(const Visit& visit, const ChannelState& state, List& list) {
    if (state.shown != Shown::earlier) return;
    const Channel& channel = state.channel;
    list.push_back({visit.say("start.changed"), title_of(channel), "/channels/" + channel.name + "/publish"});
}

// One that nobody has heard of yet is new, and no trouble.
void add_display(const Visit& visit, const DisplayView& view, List& list) {
    if (fleet::is_well(view.state) || view.state == fleet::State::unknown) return;
    list.push_back({visit.say("start.display_" + std::string(fleet::name_of(view.state))), called(view.display),
                    "/displays/" + percent_encoded(view.display.token), true});
}

}  // namespace

Result<std::vector<BoardAtStart>> boards_at_start(sqlite::Database& database) {
    const auto keys = board_keys(database);
    if (!keys) return keys.error();
    std::vector<BoardAtStart> boards;
    for (const std::string& key : *keys) {
        auto board = board_at_start(database, key);
        if (!board) return board.error();
        boards.push_back(*std::move(board));
    }
    return boards;
}

Result<List> to_do(const Visit& visit, const std::vector<BoardAtStart>& boards,
                   const std::vector<ChannelState>& channels, const std::vector<DisplayView>& displays) {
    List list;
    for (const DisplayView& view : displays) add_display(visit, view, list);
    if (const Status added = add_drafts(visit, list); !added) return added.error();
    for (const BoardAtStart& board : boards)
        if (const Status added = add_unsettled(visit, board, list); !added) return added.error();
    for (const BoardAtStart& board : boards) add_texts(visit, board, list);
    for (const ChannelState& state : channels) add_channel(visit, state, list);
    std::ranges::stable_partition(list, &ToDo::stops);
    return list;
}

}  // namespace riskbild::hub
