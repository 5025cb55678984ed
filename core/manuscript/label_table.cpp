#include "core/manuscript/label_table.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "core/base/text.hpp"
#include "core/manuscript/label_names.hpp"
#include "core/manuscript/label_texts.hpp"

namespace riskbild::manuscript {
namespace {

using import::CellText;
using import::Row;

class TableWriter {
public:
    TableWriter(const LabelRegion& region, const Words& words, const import::Vocabulary& vocabulary)
        : region_(region), words_(words), vocabulary_(vocabulary), columns_(columns_of(region, words)) {}

    FoundTable run() && {
        table_.begin = region_.begin;
        table_.end = region_.end;
        table_.left = region_.left;
        add_header();
        for (const LabelRecord& record : region_.records) add_record(record);
        return std::move(table_);
    }

private:
    void add_header() {
        has_area_ = heads("area") || any([](const LabelRecord& record) { return record.area.has_value(); });
        has_title_ = heads("title") || any([](const LabelRecord& record) { return record.title.has_value(); });
        has_number_ = !has_field(region_, "id", vocabulary_) && !heads("id") &&
                      any([](const LabelRecord& record) { return !record.number.empty(); });
        Row row;
        if (has_number_) row.push_back(heading_of("id", "Nr"));
        if (has_area_) row.push_back(heading_of("area", "Riskområde"));
        if (has_title_) row.push_back(heading_of("title", "Risk"));
        for (const HeadingWords& heading : region_.header)
            if (!stands_elsewhere(heading)) row.push_back(cell(heading.text, region_.header_line));
        spare_ = row.size() - (has_number_ ? 1 : 0) - (has_area_ ? 1 : 0) - (has_title_ ? 1 : 0);
        for (const std::string& label : columns_.labels) {
            row.push_back(heading_of_label(label));
            if (is_open_after(label)) row.push_back(cell(columns_.open.heading, region_.header_line));
        }
        if (has_open() && columns_.open.after.empty()) row.push_back(cell(columns_.open.heading, region_.header_line));
        table_.rows.push_back(std::move(row));
    }
    bool heads(std::string_view field) const {
        return std::ranges::any_of(region_.header, [&](const HeadingWords& it) { return it.field == field; });
    }
    template <class Test>
    bool any(Test test) const {
        return std::ranges::any_of(region_.records, test);
    }
    CellText heading_of(std::string_view field, std::string_view otherwise) const {
        const auto found = std::ranges::find(region_.header, field, &HeadingWords::field);
        if (found == region_.header.end())
            return cell(std::string(otherwise), region_.records.front().spans.front().label.number());
        return cell(found->text, region_.header_line);
    }
    // Area, title, a column of labels, or the one without.
    bool stands_elsewhere(const HeadingWords& heading) const {
        const std::string key = text::comparable(heading.text);
        const bool labelled = std::ranges::find(columns_.labels, key) != columns_.labels.end();
        return heading.field == "area" || heading.field == "title" || labelled || heading.text == columns_.open.heading;
    }
    CellText heading_of_label(const std::string& label) const {
        for (const LabelRecord& record : region_.records)
            for (const LabelSpan& span : record.spans)
                if (text::comparable(span.label.label) == label) return cell(span.label.label, span.label.number());
        return {};
    }
    bool has_open() const { return !columns_.open.heading.empty(); }
    bool is_open_after(const std::string& label) const { return has_open() && columns_.open.after == label; }

    void add_record(const LabelRecord& record) {
        LabelTexts texts = texts_of(record, columns_, words_);
        std::ranges::move(texts.left, std::back_inserter(table_.left));
        Row row;
        if (has_number_) row.push_back(cell(record.number, line_of(record)));
        if (has_area_) row.push_back(area_of(record));
        if (has_title_)
            row.push_back(record.title ? cell(text_of(*record.title, words_), record.title->number()) : CellText{});
        row.resize(row.size() + spare_);
        for (const std::string& label : columns_.labels) {
            row.push_back(cell_of(label, texts));
            if (is_open_after(label)) row.push_back(open_cell(texts));
        }
        if (has_open() && columns_.open.after.empty()) row.push_back(open_cell(texts));
        table_.rows.push_back(std::move(row));
    }
    static int line_of(const LabelRecord& record) {
        return record.title ? record.title->number() : record.spans.front().label.number();
    }
    CellText area_of(const LabelRecord& record) {
        area_.inherited = !area_.text.empty();
        if (record.area) area_ = cell(text_of(*record.area, words_), record.area->number());
        return area_;
    }
    CellText open_cell(const LabelTexts& texts) const {
        return cell_of(text::comparable(columns_.open.heading), texts);
    }
    static CellText cell_of(const std::string& label, const LabelTexts& texts) {
        const auto found = texts.of_label.find(label);
        return found == texts.of_label.end() ? CellText{} : cell(found->second.text, found->second.line);
    }
    static CellText cell(std::string text, int line) {
        CellText made;
        made.text = std::move(text);
        made.line = line;
        return made;
    }

    const LabelRegion& region_;
    const Words& words_;
    const import::Vocabulary& vocabulary_;
    LabelColumns columns_;
    FoundTable table_;
    CellText area_;  // of the row above
    bool has_number_ = false;
    bool has_area_ = false;
    bool has_title_ = false;
    std::size_t spare_ = 0;  // columns of the document's header that no label block fills
};

}  // namespace

std::optional<FoundTable> find_label_table(std::span<const TextBlock> blocks, std::size_t from, const Words& words,
                                           const import::Vocabulary& vocabulary) {
    const auto region = find_label_region(blocks, from, words, vocabulary);
    if (!region) return std::nullopt;
    return TableWriter(*region, words, vocabulary).run();
}

}  // namespace riskbild::manuscript
