// The rows of a document that somebody may decide about, and who may see each.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/hub/store/visibilities.hpp"
#include "core/plan/identity.hpp"
#include "core/plan/plan.hpp"

namespace riskbild::hub {

// SHA-256 of a text, in hex; white space does not matter.
std::string hash_of_text(std::string_view text);

struct BoardRow {
    RowKind kind{};
    std::string row;      // the risk's id; of other kinds the document and the place in it
    std::string heading;  // what it is called
    std::string words;    // all that it shows once approved (core/plan/row_words.hpp)
    std::string of_text;  // their hash
    plan::Visibility by_file{};
};

// By kind, in the document's order; a risk that the document states twice is one row.
std::vector<BoardRow> rows_of(const plan::Document& document);

enum class Basis {
    by_file,   // nobody has decided
    decided,   // about these words
    reworded,  // about other words in this place: what was approved for all screens no longer is
};

struct Ruling {
    plan::Visibility visibility{};
    Basis basis{};
    plan::Visibility of_old_words{};  // reworded: what was decided about the other words
};

// What has been decided, brought to bear on the rows of one document. Decided words carry their decision with them,
// wherever they stand; a risk's only within the same risk.
class Rulings {
public:
    // `identities` must outlive it.
    Rulings(const std::vector<KeptVisibility>& decided, const std::vector<BoardRow>& rows,
            const plan::Identities& identities);
    Ruling of(const BoardRow& row) const;

private:
    using Place = std::pair<RowKind, std::string>;
    std::string owner_of_words(RowKind kind, const std::string& row) const;
    Place place_of(RowKind kind, const std::string& row) const;

    const plan::Identities& identities_;
    std::map<std::pair<Place, std::string>, plan::Visibility> of_words_;
    std::map<Place, plan::Visibility> of_place_;
};

}  // namespace riskbild::hub
