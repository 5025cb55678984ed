#include "app/hub/actions/import_documents.hpp"

#include <algorithm>

#include "app/hub/actions/disk_room.hpp"
#include "app/hub/actions/likely_names.hpp"
#include "app/hub/actions/strikes.hpp"
#include "app/hub/actions/written_words.hpp"
#include "app/hub/store/audit_details.hpp"
#include "app/hub/store/boards.hpp"
#include "app/hub/store/sheet_files.hpp"
#include "core/import/proposals.hpp"
#include "platform/crypto/ed25519.hpp"

namespace riskbild::hub {
namespace {

constexpr std::size_t most_warnings = 500;  // that are kept of a file

auto hints_of(const Stated& stated) -> import::Hints {
    import::Hints hints;
    hints.board_name = stated.board_name;
    hints.cycle = stated.cycle;
    hints.as_of = parse_partial_date(stated.as_of);
    return hints;
}

// A file of one board, put into the one that was chosen for it.
void put_into(import::Imported& imported, const std::string& key) {
    if (key.empty() || imported.boards.size() != 1) return;
    const std::string was = imported.boards.front().key;
    imported.boards.front().key = key;
    for (import::Proposal& each : imported.proposals)
        if (each.board == was) each.board = key;
    for (import::Diagnostic& each : imported.diagnostics)
        if (each.board == was) each.board = key;
}

Result<import::Imported> read(const ReadOrder& order, const import::Hints& hints, const import::Progress& progress) {
    auto imported = read_files(order.files, hints, crypto::Sha256{}, progress, order.data);
    if (imported) put_into(*imported, order.stated.board_key);
    return imported;
}

bool is_from(const plan::Board& board, const std::string& sha256) {
    return std::ranges::find(board.documents, sha256, &plan::Document::sha256) != board.documents.end();
}

Status keep_files(sqlite::Database& database, const plan::Board& board, const import::Imported& imported,
                  const ReadOrder& order) {
    for (const OpenedFile& file : order.files) {
        const std::string sha256 = crypto::Sha256{}.sha256_hex(file.bytes);
        if (!is_from(board, sha256)) continue;
        const SheetFile kept{board.key,  sha256,       file.name,
                             file.bytes, order.stated, warnings_of(imported, board.key, file.name)};
        if (Status put = put_sheet_file(database, kept); !put) return put;
    }
    return done();
}

std::string detail_of(const plan::Board& imported, const ReadOrder& order) {
    std::vector<AuditDetail> details;
    for (const OpenedFile& file : order.files) {
        const std::string sha256 = crypto::Sha256{}.sha256_hex(file.bytes);
        if (!is_from(imported, sha256)) continue;
        details.push_back({"file", {{"file", file.name}}});
        details.push_back({"hash", {{"hash", sha256}}});
    }
    return in_log(details);
}

Status store_board(sqlite::Database& database, const plan::Board& imported, const ReadOrder& order,
                   const Actor& actor) {
    const auto stored = find_board(database, imported.key);
    if (!stored) return stored.error();
    const plan::Board board = *stored ? import::merge(**stored, imported) : imported;
    if (Status put = put_board(database, board, actor.now); !put) return put;
    if (Status forgotten = forget_other_files(database, board); !forgotten) return forgotten;
    return record(database, actor, {"import", board.key, detail_of(imported, order)});
}

std::size_t bytes_of(const std::vector<OpenedFile>& files) {
    std::size_t bytes = 0;
    for (const OpenedFile& file : files) bytes += file.bytes.size();
    return bytes;
}

}  // namespace

Result<ReadingTurn> turn_to_read(std::chrono::seconds patience) {
    static std::timed_mutex reading;
    ReadingTurn turn(reading, patience);
    if (!turn) return Error{ErrorKind::busy, "Other files are being read at this moment; try again in a minute"};
    return turn;
}

Result<import::Imported> read_unstruck(const ReadingTurn& turn, sqlite::Database& database, const ReadOrder& order,
                                       const import::Progress& progress) {
    const Stated& stated = order.stated;
    if (const Status written = check_written(stated.board_name + "\n" + stated.cycle); !written) return written.error();
    auto imported = read(order, hints_of(order.stated), progress);
    if (!imported) return imported;
    const auto struck = struck_of_boards(database, *imported);
    if (!struck) return struck.error();
    const bool any = std::ranges::any_of(imported->proposals, [&](const import::Proposal& each) {
        return struck->contains(each.id) && !import::tells_which_document(each.kind);
    });
    if (!any) return imported;
    return read_without(turn, order, *struck);
}

Result<import::Imported> read_without(const ReadingTurn&, const ReadOrder& order, const std::set<std::string>& struck) {
    import::Hints hints = hints_of(order.stated);
    hints.struck = struck;
    return read(order, hints, {});
}

std::vector<import::Diagnostic> warnings_of(const import::Imported& imported, const std::string& board,
                                            const std::string& file) {
    std::vector<import::Diagnostic> warnings;
    for (const import::Diagnostic& each : imported.diagnostics) {
        const bool of_both = each.source.file == file && (each.board == board || each.board.empty());
        if (each.severity == import::Severity::warning && of_both && warnings.size() < most_warnings)
            warnings.push_back(each);
    }
    return warnings;
}

Status store_boards(sqlite::Database& database, const import::Imported& imported, const ReadOrder& order,
                    const Actor& actor) {
    if (Status room = check_room(order.data, bytes_of(order.files)); !room) return room;
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    if (Status put = put_boards(database, imported, order, actor); !put) return put;
    return transaction->commit();
}

Status put_boards(sqlite::Database& database, const import::Imported& imported, const ReadOrder& order,
                  const Actor& actor) {
    for (const plan::Board& board : imported.boards) {
        if (Status stored = store_board(database, board, order, actor); !stored) return stored;
        if (Status kept = keep_files(database, board, imported, order); !kept) return kept;
        if (Status kept = put_proposals(database, board, imported.proposals); !kept) return kept;
        if (Status kept = put_likely_names(database, board.key, imported.diagnostics); !kept) return kept;
    }
    return done();
}

}  // namespace riskbild::hub
