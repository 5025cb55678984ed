// Kommande: the times in their own words, and where each lies on a time line beside them.
#include "core/wall/layouts.hpp"

namespace riskbild::wall {
namespace {

// Where there is no room for a time line, the words alone.
RowsPage as_rows(const NextPage& page) {
    RowsPage rows{.title = page.title, .notes = page.notes};
    for (const NextItem& item : page.items) rows.rows.push_back(item.row);
    return rows;
}

}  // namespace

std::vector<Scene> lay_out_next(const NextPage& page, const Canvas& blank) {
    return lay_out_rows(as_rows(page), blank);
}

}  // namespace riskbild::wall
