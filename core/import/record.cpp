#include <algorithm>

#include "core/import/segments.hpp"

namespace riskbild::import {

void Record::add(std::string field, std::string heading, std::string text, plan::Source source) {
    cells_.push_back({std::move(field), std::move(heading), std::move(text), std::move(source)});
}

std::size_t Record::next(std::string_view field) const {
    const auto found = std::ranges::find_if(
        cells_, [&](const Cell& cell) { return cell.field == field && !cell.text.empty() && !cell.taken; });
    return static_cast<std::size_t>(found - cells_.begin());
}

bool Record::has(std::string_view field) const {
    return std::ranges::any_of(cells_, [&](const Cell& cell) { return cell.field == field; });
}

std::string Record::text(std::string_view field) const {
    const std::size_t at = next(field);
    return at < cells_.size() ? cells_[at].text : std::string();
}

plan::Source Record::source(std::string_view field) const {
    const std::size_t at = next(field);
    return at < cells_.size() ? cells_[at].source : source_;
}

std::string Record::take(std::string_view field) {
    const std::size_t at = next(field);
    if (at == cells_.size()) return {};
    cells_[at].taken = true;
    return cells_[at].text;
}

std::vector<std::string> Record::fields() const {
    std::vector<std::string> fields;
    for (const Cell& cell : cells_)
        if (!cell.field.empty() && !cell.text.empty() && std::ranges::find(fields, cell.field) == fields.end())
            fields.push_back(cell.field);
    return fields;
}

std::vector<plan::UnreadPart> Record::leftovers() const {
    std::vector<plan::UnreadPart> parts;
    for (const Cell& cell : cells_)
        if (!cell.taken && !cell.text.empty())
            parts.push_back({cell.heading.empty() ? cell.text : cell.heading + ": " + cell.text, cell.source});
    return parts;
}

std::string Table::heading_of(std::string_view field) const {
    const auto found = std::ranges::find(columns, field, &Column::field);
    return found == columns.end() ? std::string() : found->heading;
}

}  // namespace riskbild::import
