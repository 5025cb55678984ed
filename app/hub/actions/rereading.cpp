#include "app/hub/actions/rereading.hpp"

#include <algorithm>
#include <utility>

#include "app/hub/actions/likely_names.hpp"
#include "app/hub/store/boards.hpp"
#include "app/hub/store/decisions.hpp"
#include "app/hub/store/sheet_files.hpp"

namespace riskbild::hub {
namespace {

// Once each, in the order of the documents.
std::vector<std::string> files_of(const plan::Board& board) {
    std::vector<std::string> files;
    for (const plan::Document& document : board.documents)
        if (std::ranges::find(files, document.sha256) == files.end()) files.push_back(document.sha256);
    return files;
}

std::set<std::string> documents_of(const plan::Board& board, const std::string& sha256) {
    std::set<std::string> ids;
    for (const plan::Document& document : board.documents)
        if (document.sha256 == sha256) ids.insert(document.id);
    return ids;
}

// What a file does not say any more, no other may be left to say for it.
plan::Board without_what_was_read(plan::Board board) {
    board.organisation.clear();
    board.plans.clear();
    board.documents.clear();
    return board;
}

// Of a file with several documents a newer file may have replaced one.
void keep_only(import::Imported& imported, const std::set<std::string>& documents) {
    std::erase_if(imported.boards.front().documents,
                  [&](const plan::Document& each) { return !documents.contains(each.id); });
    std::erase_if(imported.proposals, [&](const import::Proposal& each) { return !documents.contains(each.document); });
}

Error changed(const std::string& file) {
    return {ErrorKind::input,
            file + " cannot be read in this way any more; read in a mended file. Nothing was changed"};
}

Result<Rereading::File> read_file(const ReadingTurn& turn, SheetFile file, const std::string& data,
                                  const plan::Board& stored, const std::set<std::string>& struck) {
    ReadOrder order{data, {}, std::move(file.stated)};
    order.files.push_back({file.name, std::move(file.content)});
    auto imported = read_without(turn, order, struck);
    if (!imported) return imported.error();
    std::erase_if(imported->boards, [&](const plan::Board& each) { return each.key != stored.key; });
    if (imported->rejected() || imported->boards.size() != 1) return changed(file.name);
    const std::set<std::string> documents = documents_of(stored, file.sha256);
    keep_only(*imported, documents);
    if (imported->boards.front().documents.size() != documents.size()) return changed(file.name);
    auto warnings = warnings_of(*imported, stored.key, file.name);
    return Rereading::File{file.sha256, *std::move(imported), std::move(warnings)};
}

}  // namespace

Result<Rereading> read_again(const ReadingTurn& turn, sqlite::Database& database, const std::string& data,
                             const plan::Board& stored, const std::set<std::string>& struck) {
    Rereading rereading;
    for (const std::string& sha256 : files_of(stored)) {
        auto kept = sheet_file(database, stored.key, sha256);
        if (!kept && kept.error().kind != ErrorKind::not_found) return kept.error();
        if (!kept) {
            rereading.is_whole = false;
            continue;
        }
        auto file = read_file(turn, *std::move(kept), data, stored, struck);
        if (!file) return file.error();
        rereading.files.push_back(*std::move(file));
    }
    rereading.board = rereading.is_whole ? without_what_was_read(stored) : stored;
    for (Rereading::File& file : rereading.files)
        rereading.board = import::merge(rereading.board, std::exchange(file.imported.boards, {}).front());
    return rereading;
}

Status put_rereading(sqlite::Database& database, const Rereading& rereading, Instant now) {
    const plan::Board& board = rereading.board;
    if (Status put = put_board(database, board, now); !put) return put;
    for (const Rereading::File& file : rereading.files) {
        plan::Board read;
        read.key = board.key;
        for (const plan::Document& document : board.documents)
            if (document.sha256 == file.sha256) read.documents.push_back(document);
        if (Status put = put_proposals(database, read, file.imported.proposals); !put) return put;
        if (Status put = put_likely_names(database, board.key, file.imported.diagnostics); !put) return put;
        if (Status set = set_warnings(database, board.key, file.sha256, file.warnings); !set) return set;
    }
    return done();
}

}  // namespace riskbild::hub
