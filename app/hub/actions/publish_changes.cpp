#include "app/hub/actions/publish_changes.hpp"

#include <algorithm>

#include "core/snapshot/snapshot.hpp"

namespace riskbild::hub {
namespace {

Result<plan::Board> shown_board(sqlite::Database& database, const snapshot::BoardEntry& entry) {
    const auto body = snapshot_body(database, entry.sha256);
    if (!body) return body.error();
    return snapshot::decode(*body);
}

const snapshot::BoardEntry* entry_of(const std::vector<snapshot::BoardEntry>& entries, const std::string& key) {
    const auto found = std::ranges::find(entries, key, &snapshot::BoardEntry::id);
    return found == entries.end() ? nullptr : &*found;
}

Result<BoardChange> change_to(sqlite::Database& database, const snapshot::BoardEntry* shown,
                              const PrintedBoard& printed) {
    BoardChange change{printed.entry.id};
    if (shown != nullptr && shown->sha256 == printed.entry.sha256) return change;
    change.fate = shown == nullptr ? Fate::added : Fate::changed;
    auto after = snapshot::decode(printed.json);
    if (!after) return after.error();
    change.after = *std::move(after);
    if (shown == nullptr) return change;
    auto before = shown_board(database, *shown);
    if (!before) return before.error();
    change.before = *std::move(before);
    return change;
}

}  // namespace

Result<std::vector<BoardChange>> changes_on_displays(sqlite::Database& database,
                                                     const std::vector<snapshot::BoardEntry>& shown,
                                                     const Prospect& prospect) {
    std::vector<BoardChange> changes;
    for (const PrintedBoard& printed : prospect.boards) {
        auto change = change_to(database, entry_of(shown, printed.entry.id), printed);
        if (!change) return change.error();
        changes.push_back(*std::move(change));
    }
    for (const snapshot::BoardEntry& entry : shown) {
        if (entry_of(prospect.manifest.boards, entry.id) != nullptr) continue;
        auto before = shown_board(database, entry);
        if (!before) return before.error();
        changes.push_back({entry.id, Fate::gone, *std::move(before)});
    }
    return changes;
}

}  // namespace riskbild::hub
