// Risker, Kontroller and Resultat i siffror: rows under a title.
#include "core/wall/layouts.hpp"
#include "core/wall/rows.hpp"

namespace riskbild::wall {

std::vector<Scene> lay_out_risks(const RisksPage& page, const Canvas& blank) {
    RowList list{page.title, {}, {}, {}, Face::semibold, blank.sizes().name, "value"};
    for (const RiskRow& row : page.rows)
        list.rows.push_back({row.value, row.title, row.detail, row.statuses, row.course});
    if (!page.note.empty()) list.notes.push_back(page.note);
    return lay_out_rows(list, blank);
}

std::vector<Scene> lay_out_controls(const ControlsPage& page, const Canvas& blank) {
    RowList list{page.title, page.counts, {}, page.notes, Face::semibold, blank.sizes().name, "lead"};
    for (const ControlRow& row : page.rows) list.rows.push_back({"", row.title, row.detail, row.statuses, false});
    return lay_out_rows(list, blank);
}

std::vector<Scene> lay_out_results(const ResultsPage& page, const Canvas& blank) {
    RowList list{page.title, {}, {}, {}, Face::display_semibold, blank.sizes().title, "figure"};
    for (const ResultRow& row : page.rows) list.rows.push_back({row.figure, row.what, row.detail, {}, false});
    return lay_out_rows(list, blank);
}

}  // namespace riskbild::wall
