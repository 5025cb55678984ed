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

// The wall's own texts and whether a row is withheld; rows are told apart by their ids.
template <class Row, class Id, class Texts>
void count_rows(const std::vector<Row>& before, const std::vector<Row>& after, Id id, Texts texts, Difference& counts) {
    for (const Row& now : after) {
        const auto then = std::ranges::find_if(before, [&](const Row& row) { return id(row) == id(now); });
        if (then == before.end()) continue;
        if (then->withheld != now.withheld)
            ++(now.withheld ? counts.hidden : counts.told);
        else if (texts(*then) != texts(now))
            ++counts.texts;
    }
}

std::vector<std::string> texts_of_risk(const plan::RiskStatement& risk) {
    return {risk.short_title, risk.follow_up ? risk.follow_up->reason : std::string{}};
}

void count_document(const plan::Document& before, const plan::Document& after, Difference& counts) {
    count_rows(
        before.risks, after.risks, [](const auto& row) { return row.risk + row.part; }, texts_of_risk, counts);
    count_rows(
        before.controls, after.controls, [](const auto& row) { return row.id; },
        [](const auto& row) { return row.short_text; }, counts);
    const auto no_texts = [](const auto&) { return 0; };
    const auto by_id = [](const auto& row) { return row.id; };
    count_rows(before.measurements, after.measurements, by_id, no_texts, counts);
    count_rows(before.recommendations, after.recommendations, by_id, no_texts, counts);
    if (!(before.decision == after.decision)) ++counts.decisions;
}

const plan::Document* document_in(const plan::Board& board, const std::string& id) {
    const auto found = std::ranges::find(board.documents, id, &plan::Document::id);
    return found == board.documents.end() ? nullptr : &*found;
}

int new_check_ins(const plan::Board& before, const plan::Board& after) {
    return static_cast<int>(std::ranges::count_if(after.check_ins, [&](const plan::CheckIn& each) {
        return std::ranges::find(before.check_ins, each) == before.check_ins.end();
    }));
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

Difference difference_of(const plan::Board& before, const plan::Board& after) {
    Difference counts;
    for (const plan::Document& document : after.documents) {
        const plan::Document* then = document_in(before, document.id);
        if (then != nullptr)
            count_document(*then, document, counts);
        else
            counts.new_documents.push_back(document.title.empty() ? document.id : document.title);
    }
    for (const plan::Document& document : before.documents)
        if (document_in(after, document.id) == nullptr) ++counts.gone_documents;
    counts.check_ins = new_check_ins(before, after);
    counts.otherwise = counts == Difference{} && !(before == after);
    return counts;
}

}  // namespace riskbild::hub
