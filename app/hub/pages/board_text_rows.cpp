#include "app/hub/pages/board_text_rows.hpp"

namespace riskbild::hub {

std::vector<TextRow> text_rows_of(const OpenedBoard& opened) {
    const plan::Document* document = opened.the_document();
    return document ? texts_of(opened.imported, *document, opened.arrangement.texts) : std::vector<TextRow>{};
}

std::string name_in_form(const TextRow& row) {
    return std::string(name_of(row.kind)) + " " + row.row;
}

std::string card_of(const TextRow& row) {
    return page_of_wall(row.kind) + " " + row.row;
}

std::string page_of_wall(TextKind kind) {
    return kind == TextKind::short_text ? "controls" : "risks";
}

}  // namespace riskbild::hub
