#include "app/hub/actions/arrangement_texts.hpp"

#include <algorithm>

#include "app/hub/actions/board_rows.hpp"
#include "app/hub/actions/likely_names.hpp"
#include "app/hub/actions/names_of.hpp"
#include "app/hub/actions/written_words.hpp"
#include "app/hub/store/audit_details.hpp"
#include "app/hub/store/boards.hpp"
#include "core/base/text.hpp"
#include "core/plan/fields.hpp"
#include "core/wall/listing.hpp"
#include "core/wall/proposed_name.hpp"
#include "core/wall/wording.hpp"

namespace riskbild::hub {
namespace {

std::string proposed_for(TextKind kind, const std::string& whole) {
    return kind == TextKind::reason ? wall::brief(whole, most_letters(kind))
                                    : wall::proposed_name(whole, most_letters(kind));
}

Standing standing_unwritten(const TextRow& row, const std::string& by_file) {
    if (!by_file.empty()) return Standing::by_file;
    return text::letter_count(text::collapse_spaces(row.of)) <= most_letters(row.kind) ? Standing::fits
                                                                                       : Standing::proposed;
}

TextRow text_row(TextKind kind, const std::string& row, const std::string& whole, const std::string& by_file,
                 const KeptText* written) {
    TextRow made{kind, row, whole, {}, by_file.empty() ? proposed_for(kind, whole) : by_file, {}};
    made.text = written ? written->text : made.otherwise;
    made.standing = standing_unwritten(made, by_file);
    if (written) made.standing = written->of_text == hash_of_text(whole) ? Standing::written : Standing::reworded;
    return made;
}

// What of a board one change needs.
struct TextDesk {
    plan::Board board;
    std::vector<KeptText> written;
    std::vector<TextRow> rows;
};

Result<TextDesk> text_desk_of(sqlite::Database& database, const std::string& key, const std::string& document) {
    auto board = board_named(database, key);
    if (!board) return board.error();
    auto written = wall_texts_of(database, key);
    if (!written) return written.error();
    TextDesk desk{*std::move(board), *std::move(written), {}};
    const auto found = std::ranges::find(desk.board.documents, document, &plan::Document::id);
    if (found == desk.board.documents.end())
        return Error{ErrorKind::not_found, "Board '" + key + "' has no document '" + document + "'"};
    desk.rows = texts_of(desk.board, *found, desk.written);
    return desk;
}

// As if nobody had written: whatever id of the same risk, or of an earlier title, it was written under.
Status forget(sqlite::Database& database, const TextDesk& desk, const TextRow& row) {
    const plan::Identities identities(desk.board);
    const std::string of_text = hash_of_text(row.of);
    const auto is_it = [&](const KeptText& it) {
        if (it.kind != row.kind) return false;
        if (row.kind == TextKind::short_text) return it.of_text == of_text;
        return identities.same(it.row, row.row) && (row.kind == TextKind::short_title || it.of_text == of_text);
    };
    for (const KeptText& it : desk.written)
        if (is_it(it))
            if (Status removed = remove_wall_text(database, desk.board.key, it); !removed) return removed;
    return done();
}

Status write(sqlite::Database& database, const TextDesk& desk, const TextRow& row, const std::string& words) {
    if (text::letter_count(words) > most_letters(row.kind))
        return Error{ErrorKind::usage, "'" + words + "' is longer than " + std::to_string(most_letters(row.kind)) +
                                           " letters; nothing was changed"};
    if (Status checked = check_written(words); !checked) return checked;
    if (words.empty()) return forget(database, desk, row);
    const std::string of_row = row.kind == TextKind::short_text ? std::string{} : row.row;
    return put_wall_text(database, desk.board.key, {row.kind, of_row, hash_of_text(row.of), words});
}

std::string detail_of(const plan::Board& board, const TextRow& row, const std::string& words) {
    const std::string of = row.kind == TextKind::short_text ? row.of : title_of_risk(board, row.row);
    AuditDetail detail{"no_wall_text", {{"text", std::string(name_of(row.kind))}, {"row", of}}};
    if (words.empty()) return in_log({detail});
    detail.code = "wall_text";
    detail.gaps["words"] = words;
    return in_log({detail});
}

Status write(sqlite::Database& database, const TextDesk& desk, const TextChange& change, const Actor& actor) {
    const auto row = std::ranges::find_if(
        desk.rows, [&](const TextRow& it) { return it.kind == change.kind && it.row == change.row; });
    if (row == desk.rows.end())
        return Error{ErrorKind::usage, "'" + change.row + "' has no such text in this document; nothing was changed"};
    const std::string words = text::collapse_spaces(change.text);
    if (Status put = write(database, desk, *row, words); !put) return put;
    return record(database, actor, {"write wall text", desk.board.key, detail_of(desk.board, *row, words)});
}

}  // namespace

Texts::Texts(const std::vector<KeptText>& written, const plan::Identities& identities) : identities_(identities) {
    for (const KeptText& it : written) {
        if (it.kind == TextKind::short_title) titles_[identities.of(it.row)] = &it;
        if (it.kind == TextKind::reason) reasons_[{identities.of(it.row), it.of_text}] = &it;
        if (it.kind == TextKind::short_text) controls_[it.of_text] = &it;
    }
}

const KeptText* Texts::short_title(const std::string& risk) const {
    const auto found = titles_.find(identities_.of(risk));
    return found == titles_.end() ? nullptr : found->second;
}

const KeptText* Texts::reason(const std::string& risk, std::string_view comment) const {
    const auto found = reasons_.find({identities_.of(risk), hash_of_text(comment)});
    return found == reasons_.end() ? nullptr : found->second;
}

const KeptText* Texts::short_text(std::string_view control) const {
    const auto found = controls_.find(hash_of_text(control));
    return found == controls_.end() ? nullptr : found->second;
}

std::size_t most_letters(TextKind kind) {
    return kind == TextKind::reason ? plan::fields::reason_letters : plan::fields::short_title_letters;
}

std::vector<TextRow> texts_of(const plan::Board& imported, const plan::Document& document,
                              const std::vector<KeptText>& written) {
    const plan::Identities identities(imported);
    const Texts texts(written, identities);
    std::vector<TextRow> rows;
    for (const plan::RiskStatement& it : wall::listed_risks(document)) {
        rows.push_back(text_row(TextKind::short_title, it.risk, it.title, it.short_title, texts.short_title(it.risk)));
        if (!it.follow_up || it.follow_up->comment.empty()) continue;
        const std::string& comment = it.follow_up->comment;
        rows.push_back(
            text_row(TextKind::reason, it.risk, comment, it.follow_up->reason, texts.reason(it.risk, comment)));
    }
    for (const plan::Control& it : document.controls)
        rows.push_back(text_row(TextKind::short_text, it.id, it.text, it.short_text, texts.short_text(it.text)));
    return rows;
}

std::size_t unread_texts(const plan::Board& imported, const plan::Document& document,
                         const std::vector<KeptText>& written) {
    const std::vector<TextRow> rows = texts_of(imported, document, written);
    return static_cast<std::size_t>(std::ranges::count_if(rows, [](const TextRow& row) {
        return row.standing == Standing::proposed || row.standing == Standing::reworded;
    }));
}

Status write_texts(sqlite::Database& database, const std::string& board, const std::string& document,
                   const std::vector<TextChange>& changes, const Actor& actor) {
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    const auto desk = text_desk_of(database, board, document);
    if (!desk) return desk.error();
    for (const TextChange& change : changes)
        if (Status written = write(database, *desk, change, actor); !written) return written;
    if (Status read = read_written_names(database, board); !read) return read;
    return transaction->commit();
}

Result<std::size_t> confirm_texts(sqlite::Database& database, const std::string& board, const std::string& document,
                                  const Actor& actor) {
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    const auto desk = text_desk_of(database, board, document);
    if (!desk) return desk.error();
    std::size_t confirmed = 0;
    for (const TextRow& row : desk->rows) {
        if (row.standing != Standing::proposed) continue;
        if (const Status put = write(database, *desk, row, row.text); !put) return put.error();
        ++confirmed;
    }
    if (const Status read = read_written_names(database, board); !read) return read.error();
    const std::string detail = in_log(
        {{"confirmed", {{"document", name_of_document(desk->board, document)}, {"count", std::to_string(confirmed)}}}});
    if (const Status noted = record(database, actor, {"confirm wall texts", board, detail}); !noted)
        return noted.error();
    if (const Status committed = transaction->commit(); !committed) return committed.error();
    return confirmed;
}

}  // namespace riskbild::hub
