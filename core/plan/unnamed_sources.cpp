#include "core/plan/unnamed_sources.hpp"

namespace riskbild::plan {
namespace {

template <class Row>
void forget_names(std::vector<Row>& rows) {
    for (Row& row : rows) {
        row.source.file.clear();
        row.source.sheet.clear();
    }
}

void forget_names(Document& it) {
    const auto forget = [](auto&... lists) { (forget_names(lists), ...); };
    forget(it.stated_totals, it.risks, it.treatments, it.controls, it.measurements, it.recommendations, it.assignments,
           it.due, it.contradictions, it.unread);
}

}  // namespace

Board with_unnamed_sources(Board board) {
    for (Document& document : board.documents) forget_names(document);
    return board;
}

}  // namespace riskbild::plan
