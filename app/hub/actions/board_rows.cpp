#include "app/hub/actions/board_rows.hpp"

#include <algorithm>
#include <set>

#include "core/base/text.hpp"
#include "core/plan/row_words.hpp"
#include "platform/crypto/ed25519.hpp"

namespace riskbild::hub {
namespace {

using plan::Visibility;

class RowMaker {
public:
    explicit RowMaker(const plan::Document& document) : document_(document), words_(plan::words_of_rows(document)) {}

    std::vector<BoardRow> rows() && {
        for (const plan::RiskStatement& it : document_.risks)
            if (stated_.insert(it.risk).second)
                add(RowKind::risk, it.risk, it.title, words_.risks[it.risk], it.visibility);
        for (const plan::Control& it : document_.controls)
            add(RowKind::control, placed(it.id), it.text, words_.controls[it.id], it.visibility);
        for (const plan::Measurement& it : document_.measurements)
            add(RowKind::measurement, placed(it.id), it.what, words_.measurements[it.id], it.visibility);
        for (const plan::Recommendation& it : document_.recommendations)
            add(RowKind::recommendation, placed(it.id), it.text, words_.recommendations[it.id], it.visibility);
        for (std::size_t at = 0; at < document_.assignments.size(); ++at)
            add(RowKind::assignment, placed(std::to_string(at)), document_.assignments[at].text, words_.assignments[at],
                document_.assignments[at].visibility);
        return std::move(rows_);
    }

private:
    // Ids are unique within their document only.
    std::string placed(const std::string& id) const { return document_.id + " " + id; }
    void add(RowKind kind, std::string row, const std::string& heading, const std::string& words, Visibility by_file) {
        rows_.push_back({kind, std::move(row), heading, words, hash_of_text(words), by_file});
    }

    const plan::Document& document_;
    plan::RowWords words_;
    std::set<std::string> stated_;
    std::vector<BoardRow> rows_;
};

// Nobody has approved the new words; what was hidden stays hidden.
Visibility of_other_words(Visibility decided) {
    return decided == Visibility::all_screens ? Visibility::closed_rooms : decided;
}

}  // namespace

std::string hash_of_text(std::string_view text) {
    return crypto::Sha256{}.sha256_hex(text::collapse_spaces(text));
}

std::vector<BoardRow> rows_of(const plan::Document& document) {
    return RowMaker(document).rows();
}

Rulings::Rulings(const std::vector<KeptVisibility>& decided, const std::vector<BoardRow>& rows,
                 const plan::Identities& identities)
    : identities_(identities) {
    std::set<std::string> standing;
    for (const BoardRow& row : rows) standing.insert(row.of_text);
    for (const KeptVisibility& each : decided) {
        of_words_[{{each.kind, owner_of_words(each.kind, each.row)}, each.of_text}] = each.visibility;
        // Words that still stand in the document have moved, and their old place is another's.
        if (!standing.contains(each.of_text)) of_place_[place_of(each.kind, each.row)] = each.visibility;
    }
}

Ruling Rulings::of(const BoardRow& row) const {
    const auto words = of_words_.find({{row.kind, owner_of_words(row.kind, row.row)}, row.of_text});
    if (words != of_words_.end()) return {words->second, Basis::decided, {}};
    const auto place = of_place_.find(place_of(row.kind, row.row));
    if (place != of_place_.end()) return {of_other_words(place->second), Basis::reworded, place->second};
    return {row.by_file, Basis::by_file, {}};
}

std::string Rulings::owner_of_words(RowKind kind, const std::string& row) const {
    return kind == RowKind::risk ? identities_.of(row) : std::string{};
}

Rulings::Place Rulings::place_of(RowKind kind, const std::string& row) const {
    return {kind, kind == RowKind::risk ? identities_.of(row) : row};
}

}  // namespace riskbild::hub
