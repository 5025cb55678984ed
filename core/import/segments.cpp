#include "core/import/segments.hpp"

#include <algorithm>
#include <optional>

#include "core/base/text.hpp"
#include "core/import/cells.hpp"
#include "core/prose/sentences.hpp"

namespace riskbild::import {
namespace {

constexpr std::string_view label_kind = "facts";
constexpr std::string_view caption_kind = "captions";  // title rows above tables, known to say nothing more

constexpr std::size_t longest_heading = 400;  // bytes; some carry instructions on how to fill the column in

// A formula is somebody's program, not a fact; it stays unread.
bool is_formula(std::string_view text) {
    return text.size() > 1 && text.front() == '=';
}

class Segmenter {
public:
    Segmenter(const Sheet& sheet, const Vocabulary& vocabulary)
        : sheet_(sheet), vocabulary_(vocabulary), segments_{Record({sheet.file, sheet.sheet, {}, 0}), {}, {}, {}} {}

    Segments run() && {
        for (row_ = 0; row_ < sheet_.rows.size(); ++row_) {
            if (is_blank(row()))
                after_blank_ = true;
            else if (row().front().role != Role::cell)
                add_passage();
            else
                take_row();
        }
        return std::move(segments_);
    }

private:
    const Row& row() const { return sheet_.rows[row_]; }

    void take_row() {
        const bool between_tables = !in_table_ || after_blank_;
        if (auto header = header_of(row()))
            open(*std::move(header));
        else if (between_tables && add_label())
            in_table_ = false;
        else if (filled_cells(row()) == 1 && stands_above_header())
            add_caption();
        else if (in_table_ && !(after_blank_ && is_lone_note()))
            add_record();
        else
            leave_unread();
        after_blank_ = false;
    }

    // The kind of table most of whose headings stand in this row: two at least, and half of the row.
    std::optional<Table> header_of(const Row& candidate) const {
        const std::size_t filled = filled_cells(candidate);
        std::optional<Table> best;
        std::size_t best_known = 1;
        for (const std::string& kind : vocabulary_.table_kinds()) {
            if (kind == label_kind || kind == caption_kind) continue;
            const std::size_t known = known_headings(candidate, kind);
            if (known <= best_known || known * 2 < filled) continue;
            best_known = known;
            best = Table{kind, columns_of(candidate, kind), {}};
        }
        return best;
    }
    std::size_t known_headings(const Row& candidate, const std::string& kind) const {
        return static_cast<std::size_t>(std::ranges::count_if(
            candidate, [&](const CellText& cell) { return field_of(kind, cell.text).has_value(); }));
    }
    std::optional<std::string> field_of(const std::string& kind, const std::string& heading) const {
        const bool possible = !heading.empty() && heading.size() <= longest_heading;
        return possible ? vocabulary_.field(kind, heading) : std::nullopt;
    }
    std::vector<Column> columns_of(const Row& header, const std::string& kind) const {
        std::vector<Column> columns;
        for (const CellText& cell : header)
            columns.push_back({field_of(kind, cell.text).value_or(""), text::collapse_spaces(cell.text)});
        return columns;
    }

    void open(Table table) {
        segments_.tables.push_back(std::move(table));
        in_table_ = true;
    }

    // 'Nämnd; Socialnämnden', or in one cell 'Nämnd: Socialnämnden'.
    bool add_label() {
        const CellText& first = row().front();
        if (const auto field = vocabulary_.field(label_kind, first.text); field && filled_cells(row()) > 1) {
            for (std::size_t column = 1; column < row().size(); ++column) add_fact(*field, first.text, column);
            return true;
        }
        const std::size_t colon = first.text.find(':');
        if (filled_cells(row()) != 1 || colon == std::string::npos) return false;
        const std::string label = first.text.substr(0, colon);
        const auto field = vocabulary_.field(label_kind, label);
        if (!field) return false;
        segments_.facts.add(*field, label, std::string(text::trim(first.text.substr(colon + 1))),
                            place_of(sheet_, row_, 0));
        return true;
    }
    void add_fact(const std::string& field, const std::string& label, std::size_t column) {
        const CellText& cell = row()[column];
        if (cell.text.empty()) return;
        segments_.facts.add(is_formula(cell.text) ? "" : field, label, cell.text, place_of(sheet_, row_, column));
    }

    bool stands_above_header() const {
        std::size_t below = row_ + 1;
        while (below < sheet_.rows.size() && is_blank(sheet_.rows[below])) ++below;
        return below < sheet_.rows.size() && header_of(sheet_.rows[below]);
    }
    void add_caption() {
        const auto filled = std::ranges::find_if(row(), [](const CellText& cell) { return !cell.text.empty(); });
        if (!vocabulary_.field(caption_kind, filled->text)) leave_unread();
    }

    bool is_lone_note() const { return filled_cells(row()) == 1 && segments_.tables.back().columns.size() > 2; }

    void add_record() {
        Table& table = segments_.tables.back();
        Record record(place_of(sheet_, row_, 0));
        for (std::size_t column = 0; column < std::max(row().size(), table.columns.size()); ++column) {
            const bool headed = column < table.columns.size();
            const bool present = column < row().size();
            const std::string text = present ? row()[column].text : "";
            record.add(headed && !is_formula(text) ? table.columns[column].field : "",
                       headed ? table.columns[column].heading : "", text,
                       present ? place_of(sheet_, row_, column) : record.source());
        }
        table.rows.push_back(std::move(record));
    }

    // A heading that the vocabulary knows says nothing more than what stands below it.
    void add_passage() {
        const CellText& cell = row().front();
        in_table_ = false;
        Passage passage{cell.role, {}};
        const bool known = cell.role == Role::heading && vocabulary_.field(caption_kind, cell.text);
        for (const std::string_view sentence : prose::sentences_of(cell.text))
            passage.sentences.push_back({std::string(sentence), place_of(sheet_, row_, 0), known});
        segments_.prose.push_back(std::move(passage));
    }

    void leave_unread() {
        for (std::size_t column = 0; column < row().size(); ++column)
            if (!row()[column].text.empty())
                segments_.unread.push_back({row()[column].text, place_of(sheet_, row_, column)});
    }

    const Sheet& sheet_;
    const Vocabulary& vocabulary_;
    Segments segments_;
    std::size_t row_ = 0;
    bool in_table_ = false;
    bool after_blank_ = false;
};

}  // namespace

Segments segment(const Sheet& sheet, const Vocabulary& vocabulary) {
    return Segmenter(sheet, vocabulary).run();
}

}  // namespace riskbild::import
