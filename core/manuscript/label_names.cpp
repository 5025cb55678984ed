#include "core/manuscript/label_names.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/base/text.hpp"
#include "core/manuscript/numbered_title.hpp"
#include "core/manuscript/sentence_ends.hpp"

namespace riskbild::manuscript {
namespace {

constexpr std::size_t longest_title = 300;   // bytes
constexpr std::size_t most_title_lines = 9;  // of a narrow column

class RecordNamer {
public:
    RecordNamer(LabelRegion& region, AboveRegion above, const Words& words, const import::Vocabulary& vocabulary)
        : region_(region),
          above_(std::move(above)),
          words_(words),
          vocabulary_(vocabulary),
          widths_(widths_of(region.records)),
          has_title_label_(has_field(region, "title", vocabulary)) {}

    void run() && {
        auto& records = region_.records;
        for (std::size_t k = 1; k < records.size(); ++k) name_after(records[k - 1].spans.back(), records[k]);
        leave_doubtful();
        name_first();
        if (!region_.header.empty()) std::ranges::move(above_.blocks, std::back_inserter(region_.left));
        drop_lonely_areas();
    }

private:
    static std::string key_of(const TextBlock& block) { return text::comparable(block.label); }

    // Off the end of the text before: the title next to the label, an area above it.
    void name_after(LabelSpan& before, LabelRecord& record) {
        std::vector<TextBlock>& texts = before.texts;
        const std::size_t own = before.label.is_lone_label() ? 1 : 0;  // must stay
        const std::size_t width = widths_.at(key_of(before.label)).wrapped;
        if (record.title || has_title_label_ || texts.size() <= own || !could_be_name(texts.back())) return;
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
    bool could_be_name(const TextBlock& block) const { return could_be_title(block, words_); }
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
    void name_first() {
        LabelRecord& record = region_.records.front();
        const std::size_t first = above_.first_label;
        if (record.title || take_numbered_title(record)) return;
        const bool others =
            std::ranges::any_of(region_.records, [](const LabelRecord& it) { return it.title.has_value(); });
        const bool believed = !region_.header.empty() || others || (region_.records.size() == 1 && first > 1);
        if (has_title_label_ || !believed || above_.blocks.empty() || !could_be_name(above_.blocks.back())) return;
        record.title = take_above(first);
        const bool named =
            region_.header.empty() ? above_.blocks.size() == 1 && above_.blocks.back().lines.size() == 1 : true;
        if (!above_.blocks.empty() && named && could_be_name(above_.blocks.back()) &&
            !is_sentence(above_.blocks.back()))
            record.area = take_above(first - 1);
    }
    // 'Risk 1' and its title, in one block or two.
    bool take_numbered_title(LabelRecord& record) {
        const std::size_t size = above_.blocks.size();
        for (std::size_t back = 1; back <= std::min<std::size_t>(size, 2); ++back) {
            auto numbered = numbered_title(above_.blocks[size - back], vocabulary_);
            if (!numbered || (back == 2 && (numbered->title || !could_be_name(above_.blocks.back())))) continue;
            record.number = numbered->number;
            record.title = back == 2 ? above_.blocks.back() : numbered->title;
            for (std::size_t k = 0; k < back; ++k) take_above(above_.first_label - k);
            return true;
        }
        return false;
    }
    TextBlock take_above(std::size_t below) {
        TextBlock block = std::move(above_.blocks.back());
        above_.blocks.pop_back();
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

    LabelRegion& region_;
    AboveRegion above_;
    const Words& words_;
    const import::Vocabulary& vocabulary_;
    LabelWidths widths_;
    bool has_title_label_;
};

}  // namespace

void name_records(LabelRegion& region, AboveRegion above, const Words& words, const import::Vocabulary& vocabulary) {
    RecordNamer(region, std::move(above), words, vocabulary).run();
}

bool has_field(const LabelRegion& region, std::string_view field, const import::Vocabulary& vocabulary) {
    return std::ranges::any_of(region.records, [&](const LabelRecord& record) {
        return std::ranges::any_of(
            record.spans, [&](const LabelSpan& span) { return vocabulary.field("risks", span.label.label) == field; });
    });
}

bool could_be_title(const TextBlock& block, const Words& words) {
    const std::string text = text_of(block, words);
    return begins_anew(text) && !block.bullet && !text.ends_with(':') && text.size() <= longest_title &&
           block.lines.size() <= most_title_lines;
}

}  // namespace riskbild::manuscript
