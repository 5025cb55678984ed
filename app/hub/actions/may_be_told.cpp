#include "app/hub/actions/may_be_told.hpp"

#include <algorithm>
#include <set>

#include "app/hub/actions/arrangement.hpp"
#include "app/hub/actions/board_rows.hpp"
#include "app/hub/store/publications.hpp"
#include "core/plan/small_numbers.hpp"
#include "core/snapshot/snapshot.hpp"

namespace riskbild::hub {
namespace {

using plan::Visibility;

bool sees(plan::Room room, Visibility visibility) {
    if (visibility == Visibility::none) return false;
    return room == plan::Room::closed || visibility == Visibility::all_screens;
}

// As decided of the words that were shown, else of what has taken their place.
Visibility decided_of(const Ruling& ruling) {
    return ruling.basis == Basis::reworded ? ruling.of_old_words : ruling.visibility;
}

bool rows_may_be_seen(const plan::Board& then, plan::Room then_room, const Arrangement& said, plan::Room room) {
    const plan::Identities identities(then);
    for (const plan::Document& document : then.documents) {
        const std::vector<BoardRow> rows = rows_of(document);
        const Rulings rulings(said.visibilities, rows, identities);
        for (const BoardRow& row : rows)
            if (sees(then_room, row.by_file) && !sees(room, decided_of(rulings.of(row)))) return false;
    }
    return true;
}

// A risk that is shown nowhere now is not shown in other words either.
bool tells_hidden_risk(const plan::Board& then, const plan::Board& now) {
    const plan::Identities identities(now);
    std::set<std::string> hidden;
    std::set<std::string> seen;
    for (const plan::Document& document : now.documents)
        for (const plan::RiskStatement& it : document.risks)
            (it.visibility == Visibility::none ? hidden : seen).insert(identities.of(it.risk));
    std::erase_if(hidden, [&seen](const std::string& risk) { return seen.contains(risk); });
    const auto is_hidden = [&](const plan::RiskStatement& it) { return hidden.contains(identities.of(it.risk)); };
    return std::ranges::any_of(then.documents,
                               [&](const plan::Document& it) { return std::ranges::any_of(it.risks, is_hidden); });
}

using Words = std::pair<RowKind, std::string>;

// Those of the document's rows that nobody sees; of words that stand there twice, where both are so.
std::set<Words> hidden_words(const plan::Document& document) {
    std::set<Words> hidden;
    std::set<Words> seen;
    for (const BoardRow& row : rows_of(document))
        (row.by_file == Visibility::none ? hidden : seen).insert({row.kind, row.of_text});
    std::erase_if(hidden, [&seen](const Words& words) { return seen.contains(words); });
    return hidden;
}

// A row that a newer file of the same document shows to nobody.
bool tells_hidden_words(const plan::Board& then, const plan::Board& now) {
    for (const plan::Document& document : then.documents) {
        const auto same = std::ranges::find(now.documents, document.id, &plan::Document::id);
        if (same == now.documents.end()) continue;
        const std::set<Words> hidden = hidden_words(*same);
        const auto is_hidden = [&](const BoardRow& row) { return hidden.contains({row.kind, row.of_text}); };
        if (std::ranges::any_of(rows_of(document), is_hidden)) return true;
    }
    return false;
}

bool counts_may_be_told(plan::Board then, const Arrangement& said, int least) {
    for (plan::Document& document : then.documents)
        for (plan::Measurement& it : document.measurements)
            if (const auto people = said.people.find(hash_of_measured(it)); people != said.people.end())
                it.about_people = people->second;
    return plan::with_small_numbers_hidden(then, least) == then;
}

Error no_longer(const std::string& board, const std::string& what) {
    return {ErrorKind::usage, "That version tells " + what + " of board '" + board + "'; publish the board anew"};
}

Status check_board(sqlite::Database& database, const snapshot::BoardEntry& entry, plan::Room then_room,
                   const Channel& channel) {
    const auto body = snapshot_body(database, entry.sha256);
    if (!body) return body.error();
    const auto then = snapshot::decode(*body);
    if (!then) return then.error();
    const auto said = arrangement_of(database, entry.id);
    if (!said) return said.error();
    const auto now = arranged_board(database, entry.id);
    if (!now && now.error().kind != ErrorKind::not_found) return now.error();
    const bool tells_hidden = now && (tells_hidden_risk(*then, *now) || tells_hidden_words(*then, *now));
    if (tells_hidden || !rows_may_be_seen(*then, then_room, *said, channel.room))
        return no_longer(entry.id, "rows that this channel may not show now,");
    if (!counts_may_be_told(*then, *said, channel.small_numbers))
        return no_longer(entry.id, "small numbers, which this channel withholds now,");
    return done();
}

}  // namespace

Status check_may_be_told(sqlite::Database& database, const snapshot::Manifest& then, const Channel& channel) {
    for (const snapshot::BoardEntry& entry : then.boards)
        if (Status fine = check_board(database, entry, then.room, channel); !fine) return fine;
    return done();
}

}  // namespace riskbild::hub
