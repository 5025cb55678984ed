#include "core/manuscript/label_texts.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "core/base/text.hpp"
#include "core/manuscript/sentence_ends.hpp"

namespace riskbild::manuscript {
namespace {

constexpr std::size_t most_heading_lines = 2;

bool is_wider(const TextBlock& block, std::size_t width) {
    return width > 0 && static_cast<double>(measure_of(block).least) > static_cast<double>(width) * measure_slack;
}

// Where a heading with text of its own follows a finished text: the texts of the next column begin. Their
// number if there is none.
std::size_t next_column(const LabelSpan& span, const Words& words) {
    for (std::size_t i = 1; i + 1 < span.texts.size(); ++i) {
        const TextBlock& block = span.texts[i];
        const std::string text = text_of(block, words);
        const bool heading = block.lines.size() <= most_heading_lines && begins_anew(text) && !ends_sentence(text) &&
                             !block.bullet && !block.page_top && !text.ends_with(':');
        if (heading && ends_sentence(text_of(span.texts[i - 1], words)) &&
            begins_anew(text_of(span.texts[i + 1], words)))
            return i;
    }
    return span.texts.size();
}

const LabelSpan* span_of(const LabelRecord& record, const std::string& label) {
    const auto found = std::ranges::find_if(
        record.spans, [&](const LabelSpan& span) { return text::comparable(span.label.label) == label; });
    return found == record.spans.end() ? nullptr : &*found;
}

// Once may be chance: in every risk, it is a column.
bool is_column_after(const std::string& label, const LabelRegion& region, const Words& words) {
    return region.records.size() > 1 && std::ranges::all_of(region.records, [&](const LabelRecord& record) {
               const LabelSpan* span = span_of(record, label);
               return span != nullptr && next_column(*span, words) < span->texts.size();
           });
}

class TextDealer {
public:
    TextDealer(const LabelRecord& record, const LabelColumns& columns, const Words& words)
        : record_(record), columns_(columns), words_(words) {}

    LabelTexts run() && {
        for (const LabelSpan& span : record_.spans) take(span);
        return std::move(texts_);
    }

private:
    void take(const LabelSpan& span) {
        label_ = text::comparable(span.label.label);
        filled_.push_back(label_);
        if (!span.label.is_lone_label()) add(label_, body_of(span.label, words_), span.label.number());
        const std::size_t open = label_ == columns_.open.after ? next_column(span, words_) : span.texts.size();
        for (std::size_t i = 0; i < span.texts.size(); ++i) deal(span.texts[i], i, i >= open);
    }

    void deal(const TextBlock& block, std::size_t place, bool in_open_column) {
        const std::string text = text_of(block, words_);
        if (block.page_top) go_on_after_break();
        if (in_open_column)
            add_to_open(text, block);
        else if (place > 0 && is_wider(block, width(label_)) && !after_break_)
            deal_wider(text, block);
        else if (begins_small(text))
            deal_rest(text, block);
        else
            deal_new(text, block);
    }

    void add_to_open(const std::string& text, const TextBlock& block) {
        add(text::comparable(columns_.open.heading), text, block.number());
    }
    // Too wide for the column of its label: it stood in the next one.
    void deal_wider(const std::string& text, const TextBlock& block) {
        const bool last = columns_.group.at(label_) == columns_.group.at(columns_.labels.back());
        if (last || columns_.open.heading.empty())
            texts_.left.push_back(block);
        else
            add_to_open(text, block);
    }

    void go_on_after_break() {
        after_break_ = true;
        continued_.clear();
    }
    // The rest of a sentence.
    void deal_rest(const std::string& text, const TextBlock& block) {
        const std::string label = after_break_ ? first_unfinished() : label_;
        if (label.empty()) return texts_.left.push_back(block);
        continued_.insert(label);
        LabelText& cell = texts_.of_label[label];
        if (ends_sentence(cell.text) || cell.text.empty()) return add(label, text, block.number());
        join_to(cell.text, text, words_);
    }
    // In the order of the columns; of each, the label that stood last in it. None where widths do not tell
    // whether an unfinished text above that label stood in the same column.
    std::string first_unfinished() const {
        if (!columns_.of_table) return last_of_one_column();
        std::map<int, std::string> last;
        for (const std::string& label : filled_) last[columns_.group.at(label)] = label;
        for (const auto& [group, label] : last) {
            for (const std::string& above : filled_)
                if (above != label && columns_.group.at(above) == group && is_unfinished(above) &&
                    !are_told(above, label))
                    return {};
            if (is_unfinished(label)) return label;
        }
        return {};
    }
    // Blocks one below the other, as far as no width says that they stood side by side.
    std::string last_of_one_column() const {
        const bool beside = std::ranges::any_of(filled_, [&](const std::string& label) {
            return label != label_ && is_unfinished(label) && are_told(label, label_) &&
                   columns_.group.at(label) != columns_.group.at(label_);
        });
        return !beside && is_unfinished(label_) ? label_ : std::string();
    }
    bool is_unfinished(const std::string& label) const {
        const auto cell = texts_.of_label.find(label);
        return cell != texts_.of_label.end() && !ends_sentence(cell->second.text) && !continued_.contains(label);
    }
    bool are_told(const std::string& above, const std::string& label) const {
        return width(above) > 0 && width(label) > 0;
    }
    void deal_new(const std::string& text, const TextBlock& block) {
        const bool shifted = after_break_ && !measure_fits(block, label_);
        const std::string label = shifted ? column_that_fits(block) : label_;
        if (label.empty()) return texts_.left.push_back(block);
        add(label, text, block.number());
        if (label == label_) after_break_ = false;
    }
    std::size_t width(const std::string& label) const { return columns_.width.at(label).wrapped; }
    bool measure_fits(const TextBlock& block, const std::string& label) const {
        return width(label) == 0 || measure_of(block).fits(width(label));
    }
    std::string column_that_fits(const TextBlock& block) const {
        for (const std::string& label : filled_)
            if (width(label) > 0 && measure_fits(block, label) && is_last_of_group(label)) return label;
        return {};
    }
    bool is_last_of_group(const std::string& label) const {
        const auto last = std::find_if(filled_.rbegin(), filled_.rend(), [&](const std::string& other) {
            return columns_.group.at(other) == columns_.group.at(label);
        });
        return *last == label;
    }

    void add(const std::string& label, std::string_view text, int line) {
        LabelText& cell = texts_.of_label[label];
        if (cell.text.empty()) cell.line = line;
        if (!cell.text.empty()) cell.text += '\n';
        cell.text += text;
    }

    const LabelRecord& record_;
    const LabelColumns& columns_;
    const Words& words_;
    LabelTexts texts_;
    std::string label_;                // that the texts stand below
    std::vector<std::string> filled_;  // labels so far
    std::set<std::string> continued_;  // since the last page break
    bool after_break_ = false;
};

// The columns' own order: a label that a page break has put last goes where it stands in most risks.
std::vector<std::string> order_of(const std::vector<LabelRecord>& records) {
    std::vector<std::string> labels;
    for (const LabelRecord& record : records) {
        std::size_t place = 0;
        for (const LabelSpan& span : record.spans) {
            const std::string label = text::comparable(span.label.label);
            const auto known = std::ranges::find(labels, label);
            if (known == labels.end())
                labels.insert(labels.begin() + static_cast<std::ptrdiff_t>(std::min(place, labels.size())), label);
            place = static_cast<std::size_t>(std::ranges::find(labels, label) - labels.begin()) + 1;
        }
    }
    return labels;
}

OpenColumn open_column(const LabelRegion& region, const LabelColumns& columns, const Words& words) {
    OpenColumn open;
    if (region.header.empty()) return open;
    const std::string& heading = region.header.back().text;
    if (std::ranges::find(columns.labels, text::comparable(heading)) != columns.labels.end()) return open;
    open.heading = heading;
    for (const std::string& label : columns.labels)
        if (is_column_after(label, region, words)) open.after = label;
    return open;
}

}  // namespace

LabelColumns columns_of(const LabelRegion& region, const Words& words) {
    LabelColumns columns;
    columns.labels = order_of(region.records);
    columns.width = widths_of(region.records);
    int group = 0;
    LabelWidth above;
    for (const std::string& label : columns.labels) {
        const LabelWidth& width = columns.width.at(label);
        if (!width.is_like(above)) ++group;
        if (width.is_told() || !width.is_like(above)) above = width;
        columns.group[label] = group;
    }
    columns.open = open_column(region, columns, words);
    columns.of_table = !region.header.empty();
    return columns;
}

LabelTexts texts_of(const LabelRecord& record, const LabelColumns& columns, const Words& words) {
    return TextDealer(record, columns, words).run();
}

}  // namespace riskbild::manuscript
