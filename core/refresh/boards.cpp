#include "core/refresh/boards.hpp"

#include <map>

#include "core/snapshot/snapshot.hpp"

namespace riskbild::refresh {
namespace {

Error of_board(const snapshot::BoardEntry& entry, ErrorKind kind, const std::string& message) {
    return {kind, "board " + entry.id + ": " + message};
}

// Length and hash before the first byte is parsed; then what it says, and that it is that board.
Result<plan::Board> checked(const std::string& body, const snapshot::BoardEntry& entry, const Hasher& hasher) {
    if (body.size() != entry.length)
        return of_board(
            entry, ErrorKind::untrusted,
            std::to_string(body.size()) + " bytes came; the manifest promised " + std::to_string(entry.length));
    if (hasher.sha256_hex(body) != entry.sha256)
        return of_board(entry, ErrorKind::untrusted, "the bytes that came do not have the hash in the manifest");
    Result<plan::Board> board = snapshot::decode(body);
    if (!board) return of_board(entry, board.error().kind, board.error().message);
    if (board->key != entry.id) return of_board(entry, ErrorKind::untrusted, "the snapshot is of board " + board->key);
    return board;
}

Status put(const Ports& ports, const snapshot::BoardEntry& entry) {
    const Result<std::string> body = ports.source.snapshot(entry);
    if (!body) return of_board(entry, body.error().kind, body.error().message);
    const Result<plan::Board> board = checked(*body, entry, ports.hasher);
    if (!board) return board.error();
    return ports.cache.put(entry, snapshot::encode(snapshot::summarize(*board)), *body);
}

std::map<std::string, std::string> hashes(const Held& held) {
    std::map<std::string, std::string> by_board;
    if (held.manifest)
        for (const snapshot::BoardEntry& entry : held.manifest->boards) by_board[entry.id] = entry.sha256;
    return by_board;
}

}  // namespace

Result<std::size_t> put_changed_boards(const Ports& ports, const snapshot::Manifest& manifest, const Held& held) {
    const std::map<std::string, std::string> known = hashes(held);
    std::size_t fetched = 0;
    for (const snapshot::BoardEntry& entry : manifest.boards) {
        const auto found = known.find(entry.id);
        if (found != known.end() && found->second == entry.sha256) continue;
        if (const Status taken = put(ports, entry); !taken) return taken.error();
        ++fetched;
    }
    return fetched;
}

}  // namespace riskbild::refresh
