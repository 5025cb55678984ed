#include "core/manuscript/laid_out_columns.hpp"

#include <algorithm>
#include <utility>

#include "core/base/text.hpp"

namespace riskbild::manuscript {
namespace {

constexpr std::size_t gutter = 2;  // letters; one space stands between words

}  // namespace

LaidOutColumns::LaidOutColumns(std::string_view header) {
    const std::u32string letters = text::decode(header);
    for (const char32_t letter : letters) filled_.push_back(letter != U' ');
    spans_ = spans_of(filled_);
}

bool LaidOutColumns::add(std::string_view line) {
    const std::u32string letters = text::decode(line);
    std::vector<bool> filled = filled_;
    filled.resize(std::max(filled.size(), letters.size()));
    for (std::size_t i = 0; i < letters.size(); ++i) filled[i] = filled[i] || letters[i] != U' ';
    std::vector<Span> spans = spans_of(filled);
    if (spans.size() != spans_.size()) return false;
    filled_ = std::move(filled);
    spans_ = std::move(spans);
    return true;
}

std::vector<std::string> LaidOutColumns::cells(std::string_view line) const {
    const std::u32string letters = text::decode(line);
    std::vector<std::string> cells;
    for (const Span& span : spans_) {
        const std::size_t begin = std::min(span.begin, letters.size());
        const std::u32string_view part = std::u32string_view(letters).substr(begin, span.end - span.begin);
        cells.emplace_back(text::trim(text::encode(part)));
    }
    return cells;
}

std::vector<LaidOutColumns::Span> LaidOutColumns::spans_of(const std::vector<bool>& filled) {
    std::vector<Span> spans;
    for (std::size_t i = 0; i < filled.size(); ++i) {
        if (!filled[i]) continue;
        if (spans.empty() || i >= spans.back().end + gutter) spans.push_back({i, i + 1});
        spans.back().end = i + 1;
    }
    return spans;
}

}  // namespace riskbild::manuscript
