#include "core/manuscript/label_region.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "core/base/text.hpp"
#include "core/manuscript/label_names.hpp"
#include "core/manuscript/numbered_title.hpp"
#include "core/manuscript/sentence_ends.hpp"

namespace riskbild::manuscript {
namespace {

constexpr std::size_t most_above = 4;  // blocks between a header and the first label below it

bool is_label(const TextBlock& block, const import::Vocabulary& vocabulary) {
    return !block.label.empty() && !field_of(block.label, vocabulary).empty();
}

std::string key_of(const TextBlock& block) {
    return text::comparable(block.label);
}

// The header of the columns that label blocks were cells of, and what is left of it on the next line.
struct Header {
    std::vector<HeadingWords> words;
    std::string text;
    std::string rest;
};

// What stands above the first label of a risk.
struct Opening {
    NumberedTitle name;
    std::size_t begin = 0;  // of the blocks
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
        opened_.reset();
        region_.begin = first;
        region_.end = first + 1;
        find_header(first, from);
        read_spans(first);
        if (region_.header.empty())
            for (std::size_t i = first - std::min<std::size_t>(first - from, 2); i < first; ++i)
                above_.push_back(blocks_[i]);
        name_records(region_, {std::move(above_), first}, words_, vocabulary_);
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
            add(std::move(block), i);
        }
        region_.end = opened_ ? opened_->begin : i;
    }
    void add(TextBlock block, std::size_t at) {
        if (take_opening(block, at)) return;
        if (is_label(block, vocabulary_)) {
            if (opened_ || begins_record(block)) begin_record();
            region_.records.back().spans.push_back({std::move(block), {}});
        } else if (region_.records.empty()) {
            above_.push_back(std::move(block));
        } else {
            region_.records.back().spans.back().texts.push_back(std::move(block));
        }
    }
    // 'Risk 2' and its title end the text above them; the next label is of a new risk.
    bool take_opening(const TextBlock& block, std::size_t at) {
        if (region_.records.empty()) return false;
        if (auto numbered = numbered_title(block, vocabulary_)) {
            opened_ = {*std::move(numbered), opened_ ? opened_->begin : at};
            return true;
        }
        if (!opened_ || is_label(block, vocabulary_)) return false;
        if (!opened_->name.title && could_be_title(block, words_))
            opened_->name.title = block;
        else
            region_.left.push_back(block);
        return true;
    }
    // An area with a label of its own may stand above the title.
    void begin_record() {
        if (!opened_ || !has_area_only(region_.records.back())) region_.records.emplace_back();
        if (!opened_) return;
        region_.records.back().number = opened_->name.number;
        region_.records.back().title = std::move(opened_->name.title);
        opened_.reset();
    }
    bool has_area_only(const LabelRecord& record) const {
        return std::ranges::all_of(record.spans, [&](const LabelSpan& span) {
            const auto field = vocabulary_.field("risks", span.label.label);
            return field == "area" || field == "process";
        });
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

    // The last risk ends where a heading or wider text begins.
    void cut_tail() {
        LabelSpan& last = region_.records.back().spans.back();
        const std::size_t width = widths_of(region_.records).at(key_of(last.label)).wrapped;
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

    // A memo has headings like 'Åtgärder' and 'Uppföljning' too: only what describes or values risks is a table.
    bool is_table() const {
        std::set<std::string> labels;  // with a text
        for (const LabelRecord& record : region_.records)
            for (const LabelSpan& span : record.spans)
                if (!span.label.is_lone_label() || !span.texts.empty()) labels.insert(key_of(span.label));
        constexpr std::array<std::string_view, 5> of_risks{"title", "description", "consequence_text", "value",
                                                           "likelihood"};
        const bool risks = std::ranges::any_of(
            of_risks, [&](std::string_view field) { return has_field(region_, field, vocabulary_); });
        return risks && labels.size() > (region_.records.size() > 1 ? 1U : 2U);
    }

    std::span<const TextBlock> blocks_;
    const Words& words_;
    const import::Vocabulary& vocabulary_;
    LabelRegion region_;
    Header header_;
    std::optional<Opening> opened_;
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
