// Riskkort: one risk in two columns, on as many scenes as it needs.
#include "core/wall/layouts.hpp"

namespace riskbild::wall {
namespace {

RowsPage as_rows(const FocusPage& page) {
    RowsPage rows{.title = page.title};
    for (const FocusSection& section : page.sections) {
        rows.rows.insert(rows.rows.end(), section.rows.begin(), section.rows.end());
        rows.rows[rows.rows.size() - section.rows.size()].heading = section.label;
    }
    return rows;
}

}  // namespace

std::vector<Scene> lay_out_focus(const FocusPage& page, const Canvas& blank) {
    return lay_out_rows(as_rows(page), blank);
}

}  // namespace riskbild::wall
