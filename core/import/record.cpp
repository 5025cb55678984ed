#include <algorithm>

#include "core/base/text.hpp"
#include "core/import/segments.hpp"

namespace riskbild::import {

void Record::add(std::string field, std::string heading, std::string text, plan::Source source) {
    cells_.push_back({std::move(field), std::move(heading), std::move(text), std::move(source)});
}

void Record::inherit(std::size_t cell, std::string text) {
    cells_[cell].text = std::move(text);
    cells_[cell].inherited = true;
}

void Record::extend(std::size_t cell, std::string_view more, std::string_view separator) {
    std::string& text = cells_[cell].text;
    if (!text.empty()) text += separator;
    text += more;
}

void Record::absorb(Record other) {
    for (Cell& cell : other.cells_) cells_.push_back(std::move(cell));
}

std::size_t Record::next(std::string_view field) const {
    const auto found = std::ranges::find_if(
        cells_, [&](const Cell& cell) { return cell.field == field && !cell.text.empty() && !cell.taken; });
    return static_cast<std::size_t>(found - cells_.begin());
}

bool Record::has(std::string_view field) const {
    return std::ranges::any_of(cells_, [&](const Cell& cell) { return cell.field == field; });
}

bool Record::inherits(std::string_view field) const {
    const std::size_t at = next(field);
    return at < cells_.size() && cells_[at].inherited;
}

bool Record::empty() const {
    return std::ranges::all_of(cells_, [](const Cell& cell) { return cell.text.empty() || cell.inherited; });
}

std::string Record::text(std::string_view field) const {
    const std::size_t at = next(field);
    return at < cells_.size() ? cells_[at].text : std::string();
}

std::string Record::text_at(std::size_t cell) const {
    return cell < cells_.size() ? cells_[cell].text : std::string();
}

void Record::rename(std::size_t cell, std::string field) {
    if (cell < cells_.size()) cells_[cell].field = std::move(field);
}

std::string Record::heading(std::string_view field) const {
    const auto found = std::ranges::find(cells_, field, &Cell::field);
    return found == cells_.end() ? std::string() : found->heading;
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

Record Record::part(std::string_view prefix) {
    Record part(source_);
    const auto of_part = [&](const Cell& cell) { return cell.field.starts_with(prefix); };
    for (Cell& cell : cells_) {
        if (!of_part(cell)) continue;
        part.cells_.push_back(cell);
        part.cells_.back().field.erase(0, prefix.size());
    }
    std::erase_if(cells_, of_part);
    return part;
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
        if (!cell.taken && !cell.inherited && !cell.text.empty() && cell.field != left_out)
            parts.push_back({cell.heading.empty() ? cell.text : cell.heading + ": " + cell.text, cell.source});
    return parts;
}

std::string Record::texts() const {
    std::string texts;
    for (const Cell& cell : cells_) texts += text::comparable(cell.text) + "\n";
    return texts;
}

std::string Table::heading_of(std::string_view field) const {
    const auto found = std::ranges::find(columns, field, &Column::field);
    return found == columns.end() ? std::string() : found->heading;
}

bool Table::has(std::string_view field) const {
    return std::ranges::find(columns, field, &Column::field) != columns.end();
}

}  // namespace riskbild::import
