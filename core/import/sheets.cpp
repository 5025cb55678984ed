// The sheets of one file.
#include <algorithm>
#include <array>
#include <iterator>

#include "core/base/text.hpp"
#include "core/import/segments.hpp"

namespace riskbild::import {
namespace {

template <class Item>
void append(std::vector<Item>& items, std::vector<Item>& more) {
    std::ranges::move(more, std::back_inserter(items));
}

}  // namespace

void absorb(Segments& segments, Segments more) {
    segments.facts.absorb(std::move(more.facts));
    append(segments.tables, more.tables);
    append(segments.prose, more.prose);
    append(segments.unread, more.unread);
    append(segments.headings, more.headings);
    append(segments.unknown_headings, more.unknown_headings);
    append(segments.left_out, more.left_out);
}

bool belongs_with(const Sheet& sheet, const Sheet& next) {
    return sheet.file == next.file && !next.sheet.empty() && sheet.sheet != next.sheet;
}

bool names_another(const Record& facts, const Record& more) {
    constexpr auto names = std::to_array<std::string_view>({"board", "key", "plan", "plan_year", "cycle", "as_of"});
    return std::ranges::any_of(names, [&](std::string_view field) {
        const std::string first = text::comparable(facts.text(field));
        const std::string second = text::comparable(more.text(field));
        return !first.empty() && !second.empty() && first != second;
    });
}

}  // namespace riskbild::import
