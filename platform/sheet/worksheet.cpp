#include "platform/sheet/worksheet.hpp"

#include <algorithm>

#include "core/base/limits.hpp"
#include "core/import/cells.hpp"
#include "platform/sheet/merged_cells.hpp"
#include "platform/sheet/not_read.hpp"
#include "platform/sheet/sheet_cell.hpp"
#include "platform/sheet/xml.hpp"

namespace riskbild::sheet {
namespace {

bool is_true(std::string_view value) {
    return value == "1" || value == "true";
}

class WorksheetReader {
public:
    WorksheetReader(Office& office, const std::string& part, const Workbook& workbook)
        : office_(office), part_(part), workbook_(workbook) {}

    std::optional<std::vector<import::Row>> run() && {
        const bool read =
            read_pieces(office_, part_, {"cols", "sheetData", "mergeCells"},
                        [&](Step step, pugi::xml_node node) { return step != Step::piece || take(node); });
        if (!read || !spread_merged_cells(office_, merged_, rows_)) return std::nullopt;
        warn_of_hidden_cells();
        return std::move(rows_);
    }

private:
    bool take(pugi::xml_node node) {
        if (is_named(node, "row")) return take_row(node);
        if (is_named(node, "col")) take_column(node);
        if (is_named(node, "mergeCell")) return take_merged(node);
        if (is_named(node, "headerFooter")) name_page_texts(node);
        return true;
    }

    void take_column(pugi::xml_node node) {
        if (!is_true(attribute_of(node, "hidden"))) return;
        const int last = std::min(number_of(node, "max", 0), static_cast<int>(limits::sheet_columns));
        for (int column = std::max(1, number_of(node, "min", 1)); column <= last; ++column)
            hidden_columns_.push_back(static_cast<std::size_t>(column) - 1);
    }

    // Rows and cells that do not say where they stand follow the one before; none may stand before it.
    bool take_row(pugi::xml_node node) {
        const int number = number_of(node, "r", static_cast<int>(next_row_) + 1);
        if (number <= static_cast<int>(next_row_)) return office_.refuse({"rows_out_of_order"}, part_);
        row_ = static_cast<std::size_t>(number) - 1;
        next_row_ = row_ + 1;
        next_column_ = 0;
        const std::size_t cells_before = cells_with_text_;
        for (const pugi::xml_node cell : node.children())
            if (is_named(cell, "c") && !take_cell(cell)) return false;
        if (cells_with_text_ > cells_before && is_true(attribute_of(node, "hidden"))) hidden_rows_.push_back(row_);
        return true;
    }

    bool take_cell(pugi::xml_node node) {
        const std::string_view reference = attribute_of(node, "r");
        const auto place = reference.empty() ? CellPlace{row_, next_column_} : cell_place(reference);
        if (!place || place->row != row_ || place->column < next_column_)
            return office_.refuse({"rows_out_of_order"}, part_, std::string(reference));
        next_column_ = place->column + 1;
        const auto text = cell_text(office_, node, *place, workbook_);
        if (!text) return false;
        import::CellText cell = import::clean_cell(*text, 0);
        return cell.text.empty() || keep(std::move(cell), *place);
    }

    bool keep(import::CellText cell, CellPlace place) {
        if (place.row >= limits::sheet_rows)
            return office_.refuse({"row_too_far_down", limits::sheet_rows}, {}, cell_name(place));
        if (place.column >= limits::sheet_columns)
            return office_.refuse({"column_too_far_right", limits::sheet_columns}, {}, cell_name(place));
        if (rows_.size() <= place.row) rows_.resize(place.row + 1);
        import::Row& row = rows_[place.row];
        for (; row.size() < place.column; row.emplace_back())
            if (!office_.admit({}, cell_name(place))) return false;
        ++cells_with_text_;
        if (columns_with_text_.size() <= place.column) columns_with_text_.resize(place.column + 1);
        columns_with_text_[place.column] = true;
        if (!office_.admit(cell, cell_name(place))) return false;
        row.push_back(std::move(cell));
        return true;
    }

    bool take_merged(pugi::xml_node node) {
        if (merged_.size() == limits::merged_ranges)
            return office_.refuse({"too_many_merged", limits::merged_ranges}, part_);
        const auto range = cell_range(attribute_of(node, "ref"));
        if (range) merged_.push_back(*range);
        return range || office_.refuse({"not_xml"}, part_, std::string(attribute_of(node, "ref")));
    }

    void name_page_texts(pugi::xml_node node) {
        for (const pugi::xml_node text : node.children())
            if (*text.child_value() != '\0')
                office_.note("header_not_read", office_.place(), {{"text", shortened(text.child_value())}});
    }

    void warn_of_hidden_cells() {
        std::erase_if(hidden_columns_, [&](std::size_t column) {
            return column >= columns_with_text_.size() || !columns_with_text_[column];
        });
        std::string cells = row_ranges(hidden_rows_);
        if (!cells.empty() && !hidden_columns_.empty()) cells += ", ";
        cells += column_ranges(hidden_columns_);
        if (!cells.empty()) office_.warning("hidden_cells", office_.place(), {{"cells", cells}});
    }

    Office& office_;
    const std::string& part_;
    const Workbook& workbook_;
    std::vector<import::Row> rows_;
    std::vector<CellRange> merged_;
    std::vector<std::size_t> hidden_rows_;
    std::vector<std::size_t> hidden_columns_;
    std::vector<bool> columns_with_text_;
    std::size_t cells_with_text_ = 0;
    std::size_t row_ = 0;
    std::size_t next_row_ = 0;
    std::size_t next_column_ = 0;
};

}  // namespace

std::optional<std::vector<import::Row>> read_worksheet(Office& office, const std::string& part,
                                                       const Workbook& workbook) {
    return WorksheetReader(office, part, workbook).run();
}

}  // namespace riskbild::sheet
