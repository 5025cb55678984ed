#include "app/hub/pages/to_do.hpp"

#include <algorithm>

#include "app/hub/actions/arrangement_texts.hpp"
#include "app/hub/actions/readiness.hpp"
#include "app/hub/store/boards.hpp"
#include "app/hub/store/drafts.hpp"

namespace riskbild::hub {
namespace {

using List = std::vector<ToDo>;

bool may_change(const Visit& visit) {
    return visit.person.role >= Role::controller;
}

Result<BoardAtStart> board_at_start(sqlite::Database& database, const std::string& key) {
    const auto board = board_named(database, key);
    if (!board) return board.error();
    const auto written = wall_texts_of(database, key);
    if (!written) return written.error();
    BoardAtStart found{.key = key, .name = board->name, .as_of = {}, .has_document = !board->documents.empty()};
    const plan::Document* document = plan::latest_follow_up(*board);
    if (document == nullptr) return found;
    if (document->as_of) found.as_of = to_iso(*document->as_of);
    found.proposed_texts = unread_texts(*board, *document, *written);
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

// Where a board is put into a channel.
std::string way_to_a_channel(const Visit& visit, const std::vector<ChannelState>& channels) {
    if (channels.empty()) return may_change(visit) ? "/new-channel" : "/channels";
    return channels.size() == 1 ? "/channels/" + channels.front().channel.name : "/channels";
}

void add_unshown(const Visit& visit, const BoardAtStart& board, const std::string& path, List& list) {
    if (board.has_document && !board.is_shown) list.push_back({visit.say("start.not_shown"), board.name, path});
}

// Only who may review a file is told of it.
Status add_drafts(const Visit& visit, List& list) {
    if (!may_change(visit)) return done();
    const auto drafts = all_drafts(visit.database);
    if (!drafts) return drafts.error();
    for (const Draft& draft : *drafts)
        list.push_back({visit.say("start.draft"), draft.file_name, "/drafts/" + draft.id});
    return done();
}

void add_channel(const Visit& visit, const ChannelState& state, List& list) {
    if (state.shown != Shown::earlier) return;
    const Channel& channel = state.channel;
    const std::string path = "/channels/" + channel.name;
    list.push_back({visit.say("start.changed"), title_of(channel), may_change(visit) ? path + "/publish" : path});
}

// One that was never heard from is new, and no trouble; the page tells how many there are.
void add_display(const Visit& visit, const DisplayView& view, List& list) {
    if (fleet::is_well(view.state) || view.state == fleet::State::unknown) return;
    list.push_back({visit.say("start.display_" + std::string(fleet::name_of(view.state))), called(view.display),
                    "/displays/" + percent_encoded(view.display.token), true});
}

}  // namespace

Result<std::vector<BoardAtStart>> boards_at_start(sqlite::Database& database) {
    const auto keys = board_keys(database);
    if (!keys) return keys.error();
    const auto shown = channels_showing(database);
    if (!shown) return shown.error();
    std::vector<BoardAtStart> boards;
    for (const std::string& key : *keys) {
        auto board = board_at_start(database, key);
        if (!board) return board.error();
        board->is_shown = shown->contains(key);
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
    const std::string path = way_to_a_channel(visit, channels);
    for (const BoardAtStart& board : boards) add_unshown(visit, board, path, list);
    for (const ChannelState& state : channels) add_channel(visit, state, list);
    std::ranges::stable_partition(list, &ToDo::stops);
    return list;
}

}  // namespace riskbild::hub
