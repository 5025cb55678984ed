#include "app/hub/pages/publish_view.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/hub/actions/arrangement.hpp"
#include "app/hub/actions/arrangement_texts.hpp"
#include "app/hub/actions/board_rows.hpp"
#include "app/hub/actions/readiness.hpp"
#include "app/hub/pages/channel_shown.hpp"
#include "app/hub/store/boards.hpp"
#include "app/hub/store/visibilities.hpp"
#include "core/wall/subject.hpp"
#include "core/wall/verdict.hpp"
#include "platform/os/files.hpp"

namespace riskbild::hub {
namespace {

using nlohmann::json;

Result<wall::Words> wall_words(const Visit& visit) {
    const auto text = os::read_asset("words/" + std::string(code_of(visit.person.language)) + ".json");
    if (!text) return text.error();
    return wall::Words::parse(*text);
}

std::string verdict_of(const std::optional<plan::Board>& board, const wall::Words& words) {
    if (!board) return {};
    const auto subject = wall::subject_of(*board);
    return subject ? wall::verdict_of(subject->document, words).in_full() : std::string{};
}

const char* name_of(Fate fate) {
    switch (fate) {
        case Fate::added:
            return "added";
        case Fate::changed:
            return "changed";
        case Fate::gone:
            return "gone";
        case Fate::same:
            break;
    }
    return "same";
}

// 'Ny uppföljning: …', '3 väggtexter ändrade', …
json lines_of(const Visit& visit, const Difference& counts) {
    json lines = json::array();
    for (const std::string& title : counts.new_documents)
        lines.push_back(visit.say("publish.new_document", {{"title", title}}));
    const auto tell = [&](int count, const std::string& code) {
        if (count == 0) return;
        const std::string form = count == 1 ? code + "_one" : code;
        lines.push_back(visit.say("publish." + form, {{"count", std::to_string(count)}}));
    };
    tell(counts.gone_documents, "gone_documents");
    tell(counts.texts, "texts");
    tell(counts.told, "told");
    tell(counts.hidden, "hidden");
    tell(counts.decisions, "decisions");
    tell(counts.check_ins, "check_ins");
    tell(counts.removed_check_ins, "removed_check_ins");
    tell(counts.meetings, "meetings");
    tell(counts.removed_meetings, "removed_meetings");
    if (counts.otherwise) lines.push_back(visit.say("publish.otherwise"));
    return lines;
}

json change_json(const Visit& visit, const BoardChange& change, const std::string& name, const wall::Words& words) {
    const std::string before = verdict_of(change.before, words);
    const std::string after = verdict_of(change.after, words);
    json row = {{"key", change.key},
                {"name", name},
                {"fate", visit.say("publish." + std::string(name_of(change.fate)))},
                {name_of(change.fate), true},
                {"verdict", after}};
    if (before != after && change.fate == Fate::changed) row["verdict_before"] = before;
    if (change.before && change.after) row["lines"] = lines_of(visit, difference_of(*change.before, *change.after));
    return row;
}

std::string board_url(const std::string& key, const char* page) {
    return "/boards/" + percent_encoded(key) + "/" + page;
}

std::string name_in(const std::map<std::string, std::string>& names, const std::string& key) {
    const auto found = names.find(key);
    return found == names.end() ? key : found->second;
}

// Where it is decided who may see the row: 'controls' are decided under 'control'.
std::string visibility_of(const PublishedNumber& told) {
    std::string url = board_url(told.board, "visibility");
    if (told.document.empty()) return url;
    url.append("?document=").append(percent_encoded(told.document));
    const auto kind = row_kind_named(told.kind.substr(0, told.kind.size() - 1));
    if (kind) url.append("&kind=").append(name_of(*kind));
    return url;
}

std::string number_said(const Visit& visit, const PublishedNumber& told) {
    const std::string part = std::to_string(told.part);
    if (told.whole == 0) return visit.say("publish.small_number", {{"part", part}});
    return visit.say("publish.small_of", {{"part", part}, {"whole", std::to_string(told.whole)}});
}

std::string unapproved_said(const Visit& visit, std::size_t unapproved, std::size_t rows) {
    const std::string code = rows == 1 ? "publish.unapproved_only" : "publish.unapproved";
    return visit.say(code, {{"count", std::to_string(unapproved)}, {"rows", std::to_string(rows)}});
}

// What is to be gone through, where, and whether it stops.
json settling(std::string words, std::string url, bool stops) {
    return {{"words", std::move(words)}, {"url", std::move(url)}, {"stops", stops}};
}

// Null where the newest follow-up has none.
Result<json> unapproved_of(const Visit& visit, const std::string& key) {
    const auto board = arranged_board(visit.database, key);
    if (!board) return board.error();
    const plan::Document* newest = plan::latest_follow_up(*board);
    if (!newest) return json();
    const auto rows = rows_of(*newest);
    const auto approved = std::ranges::count(rows, plan::Visibility::all_screens, &BoardRow::by_file);
    const std::size_t left = rows.size() - static_cast<std::size_t>(approved);
    if (left == 0) return json();
    return settling(unapproved_said(visit, left, rows.size()), board_url(key, "visibility"), false);
}

// Null where all of them have been read.
Result<json> unread_texts_of(const Visit& visit, const std::string& key) {
    const auto board = board_named(visit.database, key);
    if (!board) return board.error();
    const auto written = wall_texts_of(visit.database, key);
    if (!written) return written.error();
    const plan::Document* newest = plan::latest_follow_up(*board);
    const std::size_t unread = newest == nullptr ? 0 : unread_texts(*board, *newest, *written);
    if (unread == 0) return json();
    const char* code = unread == 1 ? "start.one_text" : "start.texts";
    return settling(visit.say(code, {{"count", std::to_string(unread)}}), board_url(key, "texts"), false);
}

Status add_line(json& lines, Result<json> line) {
    if (!line) return line.error();
    if (!line->is_null()) lines.push_back(*std::move(line));
    return done();
}

// What stops stands first.
Result<json> unsettled_of(const Visit& visit, const Channel& channel, const std::string& key) {
    const auto left = unsettled(visit.database, key);
    if (!left) return left.error();
    json lines = json::array();
    for (const Unsettled& each : *left)
        lines.push_back(settling(visit.say(each.code, each.gaps), board_url(key, "review"), each.stops));
    if (const Status added = add_line(lines, unread_texts_of(visit, key)); !added) return added.error();
    if (channel.room != plan::Room::open) return lines;
    if (const Status added = add_line(lines, unapproved_of(visit, key)); !added) return added.error();
    return lines;
}

}  // namespace

Result<json> changes_json(const Visit& visit, const std::vector<BoardChange>& changes) {
    const auto names = names_of_boards(visit);
    if (!names) return names.error();
    const auto words = wall_words(visit);
    if (!words) return words.error();
    json rows = json::array();
    for (const BoardChange& change : changes)
        rows.push_back(change_json(visit, change, name_in(*names, change.key), *words));
    return rows;
}

Result<json> published_numbers_json(const Visit& visit, const std::vector<PublishedNumber>& told) {
    const auto names = names_of_boards(visit);
    if (!names) return names.error();
    json rows = json::array();
    for (const PublishedNumber& each : told)
        rows.push_back({{"name", name_in(*names, each.board)},
                        {"number", number_said(visit, each)},
                        {"text", each.text},
                        {"url", visibility_of(each)}});
    return rows;
}

Result<json> unsettled_json(const Visit& visit, const Channel& channel) {
    const auto keys = keys_of(visit.database, channel);
    if (!keys) return keys.error();
    const auto names = names_of_boards(visit);
    if (!names) return names.error();
    json boards = json::array();
    for (const std::string& key : *keys) {
        auto lines = unsettled_of(visit, channel, key);
        if (!lines) return lines.error();
        if (!lines->empty()) boards.push_back({{"name", name_in(*names, key)}, {"lines", *std::move(lines)}});
    }
    return boards;
}

bool any_stops(const json& unsettled) {
    return std::ranges::any_of(unsettled, [](const json& board) { return board["lines"][0]["stops"].get<bool>(); });
}

}  // namespace riskbild::hub
