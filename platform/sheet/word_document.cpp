#include "platform/sheet/word_document.hpp"

#include <algorithm>
#include <map>

#include "core/base/limits.hpp"
#include "core/base/text.hpp"
#include "core/import/cells.hpp"
#include "platform/sheet/not_read.hpp"
#include "platform/sheet/relationships.hpp"
#include "platform/sheet/word_styles.hpp"
#include "platform/sheet/word_table.hpp"
#include "platform/sheet/word_text.hpp"
#include "platform/sheet/xml.hpp"

namespace riskbild::sheet {
namespace {

// Opened in the part itself, so that a long table is parsed row by row.
const std::vector<std::string_view> opened = {"body", "tbl", "sdt", "sdtContent", "customXml", "ins", "moveTo"};

bool has_letters(pugi::xml_node node) {
    return static_cast<bool>(
        node.find_node([](pugi::xml_node each) { return is_named(each, "t") && *each.child_value() != '\0'; }));
}

// A row whose one filled cell holds a table is a frame around it.
pugi::xml_node framed(const std::vector<GridCell>& cells) {
    pugi::xml_node filled;
    for (const GridCell& cell : cells) {
        if (!has_letters(cell.node)) continue;
        if (filled) return {};
        filled = cell.node;
    }
    return blocks_of(filled, {"tbl"}).empty() ? pugi::xml_node() : filled;
}

class DocumentReader {
public:
    DocumentReader(Office& office, const WordStyles& styles) : office_(office), styles_(styles) {}

    bool take(Step step, pugi::xml_node node) {
        if (step == Step::end) return leave();
        if (step == Step::begin) enter(is_named(node, "tbl"));
        return step == Step::begin || take_block(node);
    }
    std::vector<import::Row> rows() && { return std::move(rows_); }

private:
    // Of the elements that are open: the texts that go on in the rows below, by column. None but in tables.
    struct Open {
        bool table = false;
        std::map<std::size_t, std::string> covering{};
    };

    void enter(bool table) { open_.push_back({table, {}}); }
    bool leave() {
        const bool table = open_.back().table;
        open_.pop_back();
        return !table || add_text({}, import::Role::paragraph);
    }

    bool take_block(pugi::xml_node node) {
        if (is_named(node, "p")) return take_paragraph(node);
        if (is_named(node, "tr")) return take_row(node);
        if (is_named(node, "tbl")) return take_table(node);
        if (is_named(node, "altChunk")) office_.note("not_read_part", here(), {{"part", "altChunk"}});
        return true;
    }

    bool take_table(pugi::xml_node node) {
        enter(true);
        for (const pugi::xml_node row : blocks_of(node, {"tr"}))
            if (!take_row(row)) return false;
        return leave();
    }

    bool take_paragraph(pugi::xml_node node) {
        ++line_;
        return add_text(seen(node), styles_.role_of(node));
    }

    bool add_text(const std::string& text, import::Role role) {
        import::CellText cell = import::clean_cell(text, line_);
        cell.role = role;
        if (!office_.admit(cell, {}, line_)) return false;
        rows_.push_back({std::move(cell)});
        return true;
    }

    bool take_row(pugi::xml_node node) {
        ++line_;
        if (is_deleted_row(node)) return name_deleted(node);
        const std::vector<GridCell> cells = grid_cells(node);
        const pugi::xml_node frame = framed(cells);
        return frame ? take_frame(frame) : add_row(cells);
    }

    bool take_frame(pugi::xml_node cell) {
        for (const pugi::xml_node block : blocks_of(cell, {"p", "tbl"}))
            if (!take_block(block)) return false;
        return true;
    }

    bool add_row(const std::vector<GridCell>& cells) {
        import::Row row;
        const bool own_text =
            std::ranges::any_of(cells, [](const GridCell& cell) { return !cell.goes_on && has_letters(cell.node); });
        for (const GridCell& cell : cells) {
            import::CellText text = cell.goes_on ? from_above(cell, own_text) : own(cell);
            if (!put(std::move(text), cell.column, row)) return false;
        }
        rows_.push_back(std::move(row));
        return true;
    }

    auto own(const GridCell& cell) -> import::CellText {
        import::CellText text = import::clean_cell(text_in(cell.node), line_);
        covering()[cell.column] = cell.begins_merged ? text.text : std::string();
        return text;
    }

    auto from_above(const GridCell& cell, bool wanted) -> import::CellText {
        note("hidden_text", text_in(cell.node));  // Word keeps it, and shows the cell above
        return {wanted ? covering()[cell.column] : std::string(), line_, wanted, import::Role::cell};
    }
    std::map<std::size_t, std::string>& covering() {
        if (open_.empty()) enter(false);  // a row that stands in no table
        return open_.back().covering;
    }

    bool put(import::CellText text, std::size_t column, import::Row& row) {
        if (column >= limits::sheet_columns)
            return office_.refuse({"column_too_far_right", limits::sheet_columns}, {}, {}, line_);
        for (; row.size() < column; row.push_back({{}, line_, false, import::Role::cell}))
            if (!office_.admit({}, {}, line_)) return false;
        if (!office_.admit(text, {}, line_)) return false;
        row.push_back(std::move(text));
        return true;
    }

    // Its paragraphs a line each, and the rows of tables within it.
    std::string text_in(pugi::xml_node cell) {
        std::vector<std::string> lines;
        for (const pugi::xml_node block : blocks_of(cell, {"p", "tbl"}))
            if (is_named(block, "p"))
                lines.push_back(seen(block));
            else
                for (const pugi::xml_node row : blocks_of(block, {"tr"})) lines.push_back(text_in_row(row));
        return text::join(lines, "\n");
    }
    std::string text_in_row(pugi::xml_node row) {
        std::vector<std::string> cells;
        for (const pugi::xml_node cell : blocks_of(row, {"tc"})) cells.push_back(text_in(cell));
        return text::join(cells, "\t");
    }

    // What a reader of the page sees; the rest is named.
    std::string seen(pugi::xml_node paragraph) {
        WordText text = text_of(paragraph, styles_);
        note("deleted_text", text.deleted);
        note("hidden_text", text.hidden);
        note("text_box_not_read", text.boxed);
        for (int i = 0; i < text.comments; ++i) office_.note("comment_not_read", here());
        return std::move(text.shown);
    }

    bool name_deleted(pugi::xml_node row) {
        std::string deleted;
        for (const pugi::xml_node cell : blocks_of(row, {"tc"}))
            for (const pugi::xml_node paragraph : blocks_of(cell, {"p"})) {
                const WordText text = text_of(paragraph, styles_);
                deleted += text.shown + text.deleted + ' ';
            }
        note("deleted_text", deleted);
        return true;
    }

    void note(std::string_view code, const std::string& text) {
        if (!text::trim(text).empty()) office_.note(code, here(), {{"text", shortened(text)}});
    }
    plan::Source here() const { return office_.place({}, line_); }

    Office& office_;
    const WordStyles& styles_;
    std::vector<import::Row> rows_;
    std::vector<Open> open_;
    int line_ = 0;
};  // namespace

bool has_text(const std::vector<import::Row>& rows) {
    return !std::ranges::all_of(rows, import::is_blank);
}

}  // namespace

std::vector<import::Sheet> sheets_of_document(Office& office, const std::string& part) {
    WordStyles styles;
    if (!styles.read(office, target_of_type(relationships_of(office, part), "styles"))) return {};
    DocumentReader reader(office, styles);
    if (!read_pieces(office, part, opened, [&](Step step, pugi::xml_node node) { return reader.take(step, node); }))
        return {};
    name_what_is_beside_text(office, part);
    std::vector<import::Row> rows = std::move(reader).rows();
    if (!has_text(rows)) return {};
    std::vector<import::Sheet> sheets;
    sheets.push_back({office.file, {}, {}, std::move(rows)});
    return sheets;
}

}  // namespace riskbild::sheet
