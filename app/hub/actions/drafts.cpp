#include "app/hub/actions/drafts.hpp"

#include <algorithm>
#include <utility>

#include "app/hub/actions/disk_room.hpp"
#include "app/hub/store/audit_details.hpp"
#include "platform/crypto/ed25519.hpp"

namespace riskbild::hub {
namespace {

bool found(const import::Imported& imported, const char* code) {
    return std::ranges::find(imported.diagnostics, code, &import::Diagnostic::code) != imported.diagnostics.end();
}

bool tells_anything(const plan::Document& document) {
    return !document.risks.empty() || !document.controls.empty() || !document.treatments.empty() ||
           !document.measurements.empty() || !document.recommendations.empty() || !document.assignments.empty() ||
           !document.due.empty() || !document.stated_totals.empty() || document.overall_judgement;
}

Draft draft_of(OpenedFile file, const Actor& actor) {
    Draft draft;
    draft.id = crypto::random_base64url(12);
    draft.file_name = std::move(file.name);
    draft.content = std::move(file.bytes);
    draft.uploaded = actor.now;
    draft.who = actor.name;
    return draft;
}

Status keep(sqlite::Database& database, const Draft& draft, const std::string& sha256, const Actor& actor) {
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    const auto count = count_of_drafts(database);
    if (!count) return count.error();
    const auto bytes = bytes_of_drafts(database);
    if (!bytes) return bytes.error();
    const std::size_t all_bytes = static_cast<std::size_t>(*bytes) + draft.content.size();
    if (*count >= static_cast<std::int64_t>(most_drafts) || all_bytes > most_draft_bytes)
        return Error{ErrorKind::usage,
                     "There are too many drafts, or too large ones; read in or throw away some of them"};
    if (Status put = put_draft(database, draft); !put) return put;
    if (Status noted = record(database, actor, {"upload", draft.file_name, in_log({{"hash", {{"hash", sha256}}}})});
        !noted)
        return noted;
    return transaction->commit();
}

}  // namespace

bool is_beyond_review(const import::Imported& imported) {
    if (found(imported, "personal_number")) return true;
    const bool board_can_be_named = found(imported, "no_board") && !found(imported, "no_table");
    return imported.boards.empty() && !board_can_be_named;
}

bool has_facts(const import::Imported& imported) {
    return std::ranges::any_of(
        imported.boards, [](const plan::Board& board) { return std::ranges::any_of(board.documents, tells_anything); });
}

bool may_be_read_in(const import::Imported& imported) {
    return !imported.rejected() && has_facts(imported);
}

Result<Upload> upload_draft(sqlite::Database& database, const std::string& data, OpenedFile file, const Actor& actor) {
    ReadOrder order{data, {}};
    order.files.push_back(std::move(file));
    const auto turn = turn_to_read();
    if (!turn) return turn.error();
    auto imported = read_unstruck(*turn, database, order);
    if (!imported) return imported.error();
    if (is_beyond_review(*imported)) return Upload{{}, *std::move(imported)};
    const std::string sha256 = crypto::Sha256{}.sha256_hex(order.files.front().bytes);
    const Draft draft = draft_of(std::move(order.files.front()), actor);
    if (Status kept = keep(database, draft, sha256, actor); !kept) return kept.error();
    return Upload{draft.id, *std::move(imported)};
}

Result<ReadDraft> read_draft(const ReadingTurn& turn, sqlite::Database& database, const std::string& data,
                             const std::string& id) {
    auto draft = draft_named(database, id);
    if (!draft) return draft.error();
    ReadOrder order{data, {}, draft->stated};
    order.files.push_back({draft->file_name, std::exchange(draft->content, {})});
    auto imported = read_unstruck(turn, database, order);
    if (!imported) return imported.error();
    return ReadDraft{*std::move(draft), std::move(order), *std::move(imported)};
}

Status store_draft(sqlite::Database& database, const ReadDraft& read, const Actor& actor) {
    if (Status room = check_room(read.order.data, read.order.files.front().bytes.size()); !room) return room;
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    const auto stated = stated_of(database, read.draft.id);
    if (!stated) return stated.error();
    if (*stated != read.draft.stated) return Error{ErrorKind::busy, "Somebody has changed the draft; look at it again"};
    if (Status put = put_boards(database, read.imported, read.order, actor); !put) return put;
    if (Status removed = remove_draft(database, read.draft.id); !removed) return removed;
    return transaction->commit();
}

Result<import::Imported> import_draft(sqlite::Database& database, const std::string& data, const std::string& id,
                                      const Actor& actor) {
    const auto turn = turn_to_read();
    if (!turn) return turn.error();
    auto read = read_draft(*turn, database, data, id);
    if (!read) return read.error();
    if (!may_be_read_in(read->imported))
        return Error{ErrorKind::input, "The draft has errors, or no facts; nothing was read in"};
    if (Status stored = store_draft(database, *read, actor); !stored) return stored.error();
    return std::move(read->imported);
}

Status discard_draft(sqlite::Database& database, const std::string& id, const Actor& actor) {
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    const auto draft = draft_named(database, id);
    if (!draft) return draft.error();
    if (Status removed = remove_draft(database, id); !removed) return removed;
    if (Status noted = record(database, actor, {"discard draft", draft->file_name, ""}); !noted) return noted;
    return transaction->commit();
}

Status drop_old_drafts(sqlite::Database& database, Instant now) {
    return remove_drafts_before(database, now - life_of_draft);
}

}  // namespace riskbild::hub
