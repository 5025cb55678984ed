#include "core/manuscript/label_region.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "core/base/text.hpp"
#include "core/manuscript/sentence_ends.hpp"

namespace riskbild::manuscript {
namespace {

constexpr std::size_t longest_title = 300;   // bytes
constexpr std::size_t most_title_lines = 9;  // of a narrow column
constexpr std::size_t most_above = 4;        // blocks between a header and the first label below it

bool is_label(const TextBlock& block, const import::Vocabulary& vocabulary) {
    return !block.label.empty() && !field_of(block.label, vocabulary).empty();
}

std::string key_of(const TextBlock& block) {
    return text::comparable(block.label);
}

// A title stands on its own and is no sentence of the text above it.
bool could_be_title(const TextBlock& block, const std::string& text) {
    return begins_anew(text) && !block.bullet && !text.ends_with(':') && text.size() <= longest_title &&
           block.lines.size() <= most_title_lines;
}

// The header of the columns that label blocks were cells of, and what is left of it on the next line.
struct Header {
    std::vector<HeadingWords> words;
    std::string text;
    std::string rest;
};

class RegionFinder {
public:
    RegionFinder(std::span<const TextBlock> blocks, const Words& words, const import::Vocabulary& vocabulary)
        : blocks_(blocks), words_(words), vocabulary_(vocabulary) {}

    std::optional<LabelRegion> find(std::size_t from) {
        for (std::size_t first = from; first < blocks_.size(); ++first) {
            if (!opens_record(blocks_[first])) continue;
            read_from(first, from);
            if (is_table()) return std::move(region_);
            first = region_.end - 1;
        }
        return std::nullopt;
    }

private:
    // What a risk is called, is or is worth comes first; 'Åtgärder' or 'Uppföljning' alone is any heading.
    bool opens_record(const TextBlock& block) const {
        constexpr std::array<std::string_view, 8> openings{
            "id", "area", "process", "title", "description", "consequence_text", "value", "likelihood"};
        const auto field = vocabulary_.field("risks", block.label);
        return field && std::ranges::find(openings, *field) != openings.end();
    }

    void read_from(std::size_t first, std::size_t from) {
        region_ = {};
        header_ = {};
        above_.clear();
        region_.begin = first;
        region_.end = first + 1;
        find_header(first, from);
        read_spans(first);
        name_records(first, from);
        cut_tail();
    }

    void find_header(std::size_t first, std::size_t from) {
        for (std::size_t i = first; i > from && first - i < most_above && header_.words.empty(); --i) {
            const TextBlock& block = blocks_[i - 1];
            header_.words = headings_in(text_of(block, words_), vocabulary_);
            if (header_.words.size() < 2) header_.words.clear();
            if (header_.words.empty()) continue;
            region_.begin = i - 1;
            region_.header_line = block.number();
            header_.text = text_of(block, words_);
            take_rest_of_header(i);
        }
        region_.header = header_.words;
    }
    // 'Åtgärd/Kommentar' and below it '- Vilken åtgärd behöver vi?'.
    void take_rest_of_header(std::size_t next) {
        if (is_label(blocks_[next], vocabulary_)) return;
        const std::string rest = text_of(blocks_[next], words_);
        const std::string whole = header_.words.back().text + " " + rest;
        const std::string field = field_of(whole, vocabulary_);
        if (field.empty()) return;
        header_.words.back() = {whole, field};
        header_.rest = rest;
    }

    bool repeats_header(const std::string& text) const {
        return !header_.text.empty() && (text == header_.text || text == header_.rest);
    }
    bool is_other_header(const std::string& text) const { return headings_in(text, vocabulary_).size() > 1; }

    // All labels with their texts, up to the next table.
    void read_spans(std::size_t first) {
        bool page_break = false;
        std::size_t i = region_.header.empty() ? first : region_.begin + 1;
        for (; i < blocks_.size(); ++i) {
            TextBlock block = blocks_[i];
            const std::string text = text_of(block, words_);
            const bool repeated = repeats_header(text);
            page_break = page_break || block.page_top || repeated;
            if (repeated) continue;
            if (block.label.empty() && is_other_header(text)) break;
            block.page_top = std::exchange(page_break, false);
            add(std::move(block));
        }
        region_.end = i;
    }
    void add(TextBlock block) {
        if (is_label(block, vocabulary_)) {
            if (begins_record(block)) region_.records.emplace_back();
            region_.records.back().spans.push_back({std::move(block), {}});
        } else if (region_.records.empty()) {
            above_.push_back(std::move(block));
        } else {
            region_.records.back().spans.back().texts.push_back(std::move(block));
        }
    }
    // A label comes again, or a label that stands before this one in the first risk: unless a page break has
    // shifted the columns.
    bool begins_record(const TextBlock& label) const {
        if (region_.records.empty()) return true;
        const auto& spans = region_.records.back().spans;
        const auto same = [&](const LabelSpan& span) { return key_of(span.label) == key_of(label); };
        if (std::ranges::any_of(spans, same)) return true;
        const auto& order = region_.records.front().spans;
        return same(order.front()) && !label.page_top;
    }

    void name_records(std::size_t first, std::size_t from) {
        auto& records = region_.records;
        widths_ = widths_of(records);
        has_title_label_ = has_field("title");
        for (std::size_t k = 1; k < records.size(); ++k) name_after(records[k - 1].spans.back(), records[k]);
        if (region_.header.empty())
            for (std::size_t i = first - std::min<std::size_t>(first - from, 2); i < first; ++i)
                above_.push_back(blocks_[i]);
        leave_doubtful();
        name_first(first);
        if (!region_.header.empty()) std::ranges::move(above_, std::back_inserter(region_.left));
        drop_lonely_areas();
    }

    // Off the end of the text before: the title next to the label, an area above it.
    void name_after(LabelSpan& before, LabelRecord& record) {
        std::vector<TextBlock>& texts = before.texts;
        const std::size_t own = before.label.is_lone_label() ? 1 : 0;  // must stay
        const std::size_t width = widths_.at(key_of(before.label)).wrapped;
        if (has_title_label_ || texts.size() <= own || !could_be_name(texts.back())) return;
        const bool area = texts.size() > own + 1 && is_area(texts, width);
        if (!area && !is_title(texts, width)) return;
        record.title = take_last(texts);
        if (area) record.area = take_last(texts);
    }
    static TextBlock take_last(std::vector<TextBlock>& texts) {
        TextBlock last = std::move(texts.back());
        texts.pop_back();
        return last;
    }
    bool could_be_name(const TextBlock& block) const { return could_be_title(block, text_of(block, words_)); }
    bool is_sentence(const TextBlock& block) const { return ends_sentence(text_of(block, words_)); }
    static bool is_of_other_column(const TextBlock& block, std::size_t width) {
        return width > 0 && !measure_of(block).fits(width);
    }
    bool is_title(const std::vector<TextBlock>& texts, std::size_t width) const {
        const TextBlock& last = texts.back();
        const bool after_text = texts.size() > 1 && is_sentence(texts[texts.size() - 2]);
        return is_of_other_column(last, width) || (!is_sentence(last) && (last.indented || after_text));
    }
    // Between the text and the title.
    bool is_area(const std::vector<TextBlock>& texts, std::size_t width) const {
        const TextBlock& block = texts[texts.size() - 2];
        if (!could_be_name(block) || is_sentence(block)) return false;
        const bool after_text = texts.size() > 2 && is_sentence(texts[texts.size() - 3]);
        return is_of_other_column(block, width) || (block.lines.size() == 1 && after_text);
    }
    // Where others have titles, what ends no sentence may be one: then it is nobody's text.
    void leave_doubtful() {
        const bool titled =
            std::ranges::any_of(region_.records, [](const LabelRecord& it) { return it.title.has_value(); });
        for (std::size_t k = 1; titled && k < region_.records.size(); ++k) {
            LabelSpan& before = region_.records[k - 1].spans.back();
            const std::size_t own = before.label.is_lone_label() ? 1 : 0;
            while (!region_.records[k].title && before.texts.size() > own && could_be_name(before.texts.back()) &&
                   !is_sentence(before.texts.back()))
                region_.left.push_back(take_last(before.texts));
        }
    }

    // Above the first label there is no text to tell a title from: it is one below a header, or where others are.
    void name_first(std::size_t first) {
        LabelRecord& record = region_.records.front();
        const bool others =
            std::ranges::any_of(region_.records, [](const LabelRecord& it) { return it.title.has_value(); });
        const bool believed = !region_.header.empty() || others || (region_.records.size() == 1 && first > 1);
        if (has_title_label_ || !believed || above_.empty() || !could_be_name(above_.back())) return;
        record.title = take_above(first);
        const bool named = region_.header.empty() ? above_.size() == 1 && above_.back().lines.size() == 1 : true;
        if (!above_.empty() && named && could_be_name(above_.back()) && !is_sentence(above_.back()))
            record.area = take_above(first - 1);
    }
    TextBlock take_above(std::size_t below) {
        TextBlock block = std::move(above_.back());
        above_.pop_back();
        if (region_.header.empty()) region_.begin = below - 1;
        return block;
    }

    // Without a column for them, one area alone may be any heading.
    void drop_lonely_areas() {
        const bool has_column =
            std::ranges::any_of(region_.header, [](const HeadingWords& it) { return it.field == "area"; });
        const auto with_area =
            std::ranges::count_if(region_.records, [](const LabelRecord& it) { return it.area.has_value(); });
        if (has_column || with_area != 1) return;
        for (std::size_t k = 0; k < region_.records.size(); ++k) give_back_area(k);
    }
    void give_back_area(std::size_t k) {
        std::optional<TextBlock>& area = region_.records[k].area;
        if (!area) return;
        if (k > 0) region_.records[k - 1].spans.back().texts.push_back(*area);
        if (k == 0) ++region_.begin;
        area.reset();
    }

    // The last risk ends where a heading or wider text begins.
    void cut_tail() {
        LabelSpan& last = region_.records.back().spans.back();
        const std::size_t width = widths_.at(key_of(last.label)).wrapped;
        const std::size_t own = last.label.is_lone_label() ? 1 : 0;
        for (std::size_t i = own; i < last.texts.size(); ++i) {
            if (!ends_table(last.texts, i, width)) continue;
            region_.end = index_of(last.texts[i]);
            last.texts.resize(i);
        }
    }
    bool ends_table(const std::vector<TextBlock>& texts, std::size_t i, std::size_t width) const {
        const Measure measure = measure_of(texts[i]);
        const bool wider = width > 0 && static_cast<double>(measure.least) > static_cast<double>(width) * measure_slack;
        const std::string text = text_of(texts[i], words_);
        const bool heading =
            texts[i].lines.size() == 1 && !texts[i].bullet && begins_anew(text) && !ends_sentence(text);
        return wider || heading;
    }
    std::size_t index_of(const TextBlock& block) const {
        const auto found = std::ranges::find(blocks_, block.number(), &TextBlock::number);
        return static_cast<std::size_t>(found - blocks_.begin());
    }

    bool has_field(std::string_view field) const {
        return std::ranges::any_of(region_.records, [&](const LabelRecord& record) {
            return std::ranges::any_of(record.spans, [&](const LabelSpan& span) {
                return vocabulary_.field("risks", span.label.label) == field;
            });
        });
    }

    // A memo has headings like 'Åtgärder' and 'Uppföljning' too: only what describes or values risks is a table.
    bool is_table() const {
        std::set<std::string> labels;  // with a text
        for (const LabelRecord& record : region_.records)
            for (const LabelSpan& span : record.spans)
                if (!span.label.is_lone_label() || !span.texts.empty()) labels.insert(key_of(span.label));
        constexpr std::array<std::string_view, 5> of_risks{"title", "description", "consequence_text", "value",
                                                           "likelihood"};
        const bool risks = std::ranges::any_of(of_risks, [&](std::string_view field) { return has_field(field); });
        return risks && labels.size() > (region_.records.size() > 1 ? 1U : 2U);
    }

    std::span<const TextBlock> blocks_;
    const Words& words_;
    const import::Vocabulary& vocabulary_;
    LabelRegion region_;
    Header header_;
    LabelWidths widths_;
    bool has_title_label_ = false;
    std::vector<TextBlock> above_;  // between the header and the first label
};

}  // namespace

std::optional<LabelRegion> find_label_region(std::span<const TextBlock> blocks, std::size_t from, const Words& words,
                                             const import::Vocabulary& vocabulary) {
    return RegionFinder(blocks, words, vocabulary).find(from);
}

bool LabelWidth::is_like(const LabelWidth& other) const {
    const auto beyond = [](std::size_t line, std::size_t width) {
        return width > 0 && static_cast<double>(line) > static_cast<double>(width) * measure_slack;
    };
    return !beyond(least, other.wrapped) && !beyond(other.least, wrapped);
}

LabelWidths widths_of(std::span<const LabelRecord> records) {
    LabelWidths widths;
    for (const LabelRecord& record : records)
        for (const LabelSpan& span : record.spans) {
            LabelWidth& width = widths[key_of(span.label)];
            if (!span.label.is_lone_label() || span.texts.empty()) continue;
            const std::size_t widest = measure_of(span.texts.front()).least;
            width.least = std::max(width.least, widest);
            if (span.texts.front().lines.size() > 1) width.wrapped = std::max(width.wrapped, widest);
        }
    return widths;
}

}  // namespace riskbild::manuscript
