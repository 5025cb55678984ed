#include "core/import/segments.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/base/text.hpp"
#include "core/import/cells.hpp"
#include "core/import/definition_headers.hpp"
#include "core/import/headers.hpp"
#include "core/import/status_column.hpp"
#include "core/import/table_rows.hpp"
#include "core/prose/sentences.hpp"

namespace riskbild::import {
namespace {

constexpr std::string_view label_kind = "facts";
constexpr std::string_view caption_kind = "captions";  // title rows above tables, known to say nothing more

// A heading that the vocabulary does not know, of a column that may turn out to be empty.
struct UnknownHeading {
    std::size_t table;
    std::size_t column;
    plan::UnreadPart part;
};

class Segmenter {
public:
    Segmenter(const Sheet& sheet, const Vocabulary& vocabulary, Findings& findings)
        : sheet_(sheet),
          vocabulary_(vocabulary),
          findings_(findings),
          segments_{Record({sheet.file, sheet.sheet, {}, 0}), {}, {}, {}, {}} {}

    Segments run(const Progress& progress) && {
        for (row_ = 0; row_ < sheet_.rows.size(); ++row_) {
            if (is_blank(row()))
                pass_blank();
            else if (is_prose(row_))
                add_passage();
            else
                take_row();
            if (progress && (row_ + 1) % rows_between_progress == 0) progress(sheet_.file, row_ + 1);
        }
        close_table();
        tell_unknown_headings();
        forget_empty_columns();
        return std::move(segments_);
    }

private:
    const Row& row() const { return sheet_.rows[row_]; }
    plan::Source place(std::size_t column) const { return place_of(sheet_, row_, column); }
    bool is_prose(std::size_t at) const { return !sheet_.rows[at].empty() && sheet_.rows[at][0].role != Role::cell; }

    void pass_blank() {
        after_blank_ = true;
        if (is_prose(row_)) table_ended_ = true;
    }

    void take_row() {
        const bool between_tables = !in_table_ || after_blank_;
        if (const auto header = header_at(row_, between_tables))
            open(*header);
        else if (between_tables && (add_label() || add_unanswered_label()))
            in_table_ = false;
        else if (filled_cells(row()) == 1 && (stands_above_header() || segments_.tables.empty()))
            add_title();
        else if (in_table_ && !table_ended_ && !(after_blank_ && is_lone_note()))
            add_record();
        else
            leave_unread();
        after_blank_ = false;
    }

    std::optional<Header> header_at(std::size_t at, bool between_tables) const {
        static const Row nothing;
        if (auto defined = definition_header(sheet_.rows, at, vocabulary_)) return defined;
        const bool cells_below = at + 1 < sheet_.rows.size() && !is_prose(at + 1);
        const Row& below = cells_below ? sheet_.rows[at + 1] : nothing;
        auto header = between_tables ? header_in_two(sheet_.rows[at], below, vocabulary_) : std::nullopt;
        return header ? header : header_in(sheet_.rows[at], below, vocabulary_);
    }

    void open(const Header& header) {
        page_turned_ = in_table_ && repeats(header, segments_.tables.back());
        list_headings(header);
        if (!page_turned_) {
            close_table();
            segments_.tables.push_back({header.kind, list_, header.columns});
        }
        row_ += header.rows() - 1;
        in_table_ = true;
        table_ended_ = false;
    }
    void close_table() {
        if (segments_.tables.empty()) return;
        rows_.inherit(segments_.tables.back(), findings_);
        for (const Column& settled : settle_status(segments_.tables.back(), vocabulary_, findings_)) tell(settled);
        rows_ = {};
    }
    // What the heading stands for after all.
    void tell(const Column& settled) {
        const auto is_it = [&](const ReadHeading& heading) { return heading.text == settled.heading; };
        const auto listed = std::find_if(segments_.headings.rbegin(), segments_.headings.rend(), is_it);
        if (listed == segments_.headings.rend()) return;
        if (settled.field.empty())
            segments_.headings.erase(std::next(listed).base());
        else
            listed->field = settled.field;
    }
    void list_headings(const Header& header) {
        for (const std::string& group : header.groups) segments_.headings.push_back({group, header.kind, "", place(0)});
        for (std::size_t column = 0; column < header.columns.size(); ++column) {
            const auto& [field, heading] = header.columns[column];
            const bool said = page_turned_ && segments_.tables.back().columns[column].heading == heading;
            if (heading.empty() || said) continue;
            const plan::Source source = place(std::min(column, row().size() - 1));
            if (field.empty())
                unknown_.push_back({segments_.tables.size() - (page_turned_ ? 1 : 0), column, {heading, source}});
            else
                segments_.headings.push_back({heading, header.kind, field, source});
        }
    }
    // Where nobody has filled the column in, the heading itself is what is left unread.
    void tell_unknown_headings() {
        for (const auto& [table, column, part] : unknown_) {
            const auto is_filled = [at = column](const Record& record) { return !record.text_at(at).empty(); };
            Table& of = segments_.tables[table];
            const auto filled = static_cast<std::size_t>(std::ranges::count_if(of.rows, is_filled));
            if (vocabulary_.leaves_out_heading(of.kind, part.text))
                leave_out(of, column, {LeftOut::What::heading, of.kind, part.text, filled, part.source});
            else if (filled > 0)
                segments_.unknown_headings.push_back({part.text, of.kind, {}, part.source});
            else
                segments_.unread.push_back(part);
        }
    }
    void leave_out(Table& table, std::size_t column, LeftOut heading) {
        for (Record& row : table.rows) row.rename(column, std::string(left_out));
        segments_.left_out.push_back(std::move(heading));
    }

    // A column that nobody has filled in says nothing: a form's 'Följer plan' is no follow-up yet.
    void forget_empty_columns() {
        for (Table& table : segments_.tables)
            for (std::size_t column = 0; column < table.columns.size(); ++column)
                if (std::ranges::all_of(table.rows, [&](const Record& row) { return row.text_at(column).empty(); }))
                    for (Record& row : table.rows) row.rename(column, "");
    }

    // 'Nämnd; Socialnämnden', or in one cell 'Nämnd: Socialnämnden'.
    bool add_label() {
        const CellText& first = row().front();
        if (const auto field = vocabulary_.field(label_kind, first.text); field && filled_cells(row()) > 1) {
            for (std::size_t column = 1; column < row().size(); ++column)
                add_fact(*field, first.text, row()[column].text, column);
            return true;
        }
        const std::size_t colon = first.text.find(':');
        if (filled_cells(row()) != 1 || colon == std::string::npos) return false;
        const std::string label = first.text.substr(0, colon);
        const auto field = vocabulary_.field(label_kind, label);
        if (!field) return false;
        add_fact(*field, label, std::string(text::trim(first.text.substr(colon + 1))), 0);
        return true;
    }
    void add_fact(const std::string& field, const std::string& label, const std::string& text, std::size_t column) {
        if (text.empty()) return;
        if (is_formula(text)) findings_.warning("formula_text", place(column), {{"text", text}});
        segments_.facts.add(is_formula(text) ? "" : field, label, text, place(column));
        segments_.headings.push_back({label, std::string(label_kind), field, place(0)});
    }

    // Among other labels, with nothing beside it: a form that asks for more than there was to say.
    bool add_unanswered_label() {
        const std::string& text = row().front().text;
        const auto field = vocabulary_.field(label_kind, text);
        const bool among_labels = !segments_.headings.empty() && segments_.headings.back().kind == label_kind;
        if (!field || !among_labels || filled_cells(row()) > 1 || stands_above_header()) return false;
        segments_.headings.push_back({text, std::string(label_kind), *field, place(0)});
        return true;
    }

    bool stands_above_header() const {
        std::size_t below = row_ + 1;
        while (below < sheet_.rows.size() && is_blank(sheet_.rows[below])) ++below;
        return below < sheet_.rows.size() && header_at(below, true);
    }
    // A title of the sheet or of the table below it.
    void add_title() {
        const std::size_t column = only_filled();
        const std::string& text = row()[column].text;
        in_table_ = false;
        add_sentences(Role::heading, text, column, is_caption(text, column));
    }
    std::size_t only_filled() const {
        const auto filled = std::ranges::find_if(row(), [](const CellText& cell) { return !cell.text.empty(); });
        return static_cast<std::size_t>(filled - row().begin());
    }
    bool is_caption(const std::string& text, std::size_t column) {
        const auto field = vocabulary_.field(caption_kind, text);
        if (field) segments_.headings.push_back({text, std::string(caption_kind), *field, place(column)});
        return field.has_value();
    }

    bool is_lone_note() const { return filled_cells(row()) == 1 && segments_.tables.back().columns.size() > 2; }

    void add_record() {
        using enum TableRows::Gap;
        const auto gap = page_turned_ ? repeated_header : after_blank_ ? blank_row : none;
        rows_.add(segments_.tables.back(), sheet_, row_, gap, findings_);
        page_turned_ = false;
    }

    // A heading that the vocabulary knows says nothing more than what stands below it.
    void add_passage() {
        in_table_ = after_blank_ = false;
        const CellText& cell = row().front();
        add_sentences(cell.role, cell.text, 0, cell.role == Role::heading && is_caption(cell.text, 0));
    }
    void add_sentences(Role role, const std::string& text, std::size_t column, bool known) {
        Passage passage{role, {}};
        if (role == Role::heading) list_ = list_named_in(text).value_or(list_);
        for (const std::string_view sentence : prose::sentences_of(text))
            passage.sentences.push_back({std::string(sentence), place(column), known});
        segments_.prose.push_back(std::move(passage));
    }

    // One heading may name both: then it says nothing of the table below it.
    std::optional<std::string> list_named_in(const std::string& heading) const {
        const std::string words = text::comparable(heading);
        std::optional<std::string> named;
        for (const auto& [phrase, list] : vocabulary_.phrases("risk_list")) {
            if (words.find(phrase) == std::string::npos) continue;
            if (named && *named != list) return std::nullopt;
            named = list;
        }
        return named;
    }

    void leave_unread() {
        if (filled_cells(row()) > 1 && std::exchange(table_ended_, false)) {
            findings_.warning("table_without_header", place(0));
            in_table_ = false;
        }
        for (std::size_t column = 0; column < row().size(); ++column)
            if (!row()[column].text.empty() && !row()[column].inherited)
                segments_.unread.push_back({row()[column].text, place(column)});
    }

    const Sheet& sheet_;
    const Vocabulary& vocabulary_;
    Findings& findings_;
    Segments segments_;
    TableRows rows_;
    std::vector<UnknownHeading> unknown_;
    std::string list_;  // that the last heading named
    std::size_t row_ = 0;
    bool in_table_ = false;
    bool after_blank_ = false;
    bool table_ended_ = false;  // as tables of documents do: only its header again goes on with it
    bool page_turned_ = false;  // the row before was the table's header again
};

}  // namespace

Segments segment(const Sheet& sheet, const Vocabulary& vocabulary, Findings& findings, const Progress& progress) {
    return Segmenter(sheet, vocabulary, findings).run(progress);
}

}  // namespace riskbild::import
