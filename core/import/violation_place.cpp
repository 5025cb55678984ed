#include "core/import/violation_place.hpp"

#include <charconv>
#include <optional>
#include <string>

namespace riskbild::import {
namespace {

// 3 of 'documents[0].risks[3].title' for 'risks'.
std::optional<std::size_t> index_in(std::string_view path, const std::string& list) {
    const std::size_t at = path.find(list + "[");
    if (at == std::string_view::npos) return std::nullopt;
    std::size_t index = 0;
    const char* const digits = path.data() + at + list.size() + 1;
    const auto [end, error] = std::from_chars(digits, path.data() + path.size(), index);
    return error == std::errc() ? std::optional(index) : std::nullopt;
}

template <class Row>
void find_source(std::string_view path, const char* list, const std::vector<Row>& rows, plan::Source& source) {
    const auto index = index_in(path, list);
    if (index && *index < rows.size()) source = rows[*index].source;
}

}  // namespace

plan::Source place_of_violation(const plan::Board& board, std::string_view path) {
    plan::Source source;
    const auto index = index_in(path, "documents");
    if (!index || *index >= board.documents.size()) return source;
    const plan::Document& document = board.documents[*index];
    find_source(path, "risks", document.risks, source);
    find_source(path, "treatments", document.treatments, source);
    find_source(path, "controls", document.controls, source);
    find_source(path, "measurements", document.measurements, source);
    find_source(path, "recommendations", document.recommendations, source);
    find_source(path, "assignments", document.assignments, source);
    find_source(path, "due", document.due, source);
    find_source(path, "contradictions", document.contradictions, source);
    return source;
}

}  // namespace riskbild::import
