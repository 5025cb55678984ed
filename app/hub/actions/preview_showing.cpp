#include "app/hub/actions/preview_showing.hpp"

#include <algorithm>
#include <map>
#include <memory>

#include "app/hub/actions/publish_issue.hpp"

namespace riskbild::hub {

bool Showing::has(const std::string& board) const {
    return std::ranges::find(manifest.boards, board, &snapshot::BoardEntry::id) != manifest.boards.end();
}

Showing stored_showing(sqlite::Database& database, snapshot::Manifest manifest) {
    const auto body = [&database](const snapshot::BoardEntry& entry) { return snapshot_body(database, entry.sha256); };
    return {std::move(manifest), body};
}

Result<Showing> what_is_shown(sqlite::Database& database, const Press& press, const std::string& channel) {
    const auto publication = latest_publication(database, channel);
    if (!publication) return publication.error();
    if (!*publication)
        return Error{ErrorKind::not_found, "Nothing has been published in channel '" + channel + "' yet"};
    auto manifest = opened(**publication, press);
    if (!manifest) return manifest.error();
    return stored_showing(database, *std::move(manifest));
}

Result<Showing> what_would_be_shown(sqlite::Database& database, const Hasher& hasher, const Channel& channel) {
    auto boards = print_channel(database, hasher, channel);
    if (!boards) return boards.error();
    const auto bodies = std::make_shared<std::map<std::string, std::string>>();
    std::vector<snapshot::BoardEntry> entries;
    for (PrintedBoard& board : *boards) {
        bodies->emplace(board.entry.id, std::move(board.json));
        entries.push_back(std::move(board.entry));
    }
    const auto body = [bodies](const snapshot::BoardEntry& entry) -> Result<std::string> {
        return bodies->at(entry.id);
    };
    return Showing{manifest_of(channel, std::move(entries)), body};
}

}  // namespace riskbild::hub
