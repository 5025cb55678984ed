#include "core/import/row_names.hpp"

#include <algorithm>

#include "core/base/text.hpp"

namespace riskbild::import {

void RowNames::add(std::size_t row, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names)
        if (!name.empty()) by_name_[text::comparable(name)].insert(row);
    rows_ = std::max(rows_, row + 1);
}

const std::set<std::size_t>& RowNames::called(std::string_view name) const {
    static const std::set<std::size_t> none;
    const auto found = by_name_.find(text::comparable(name));
    return found == by_name_.end() ? none : found->second;
}

void DocumentNames::catch_up(const plan::Document& document) {
    while (risks.rows() < document.risks.size()) add_risk(document, risks.rows());
    for (std::size_t row = controls.rows(); row < document.controls.size(); ++row)
        controls.add(row, {document.controls[row].id, document.controls[row].text});
    for (std::size_t row = recommendations.rows(); row < document.recommendations.size(); ++row)
        recommendations.add(row, {document.recommendations[row].id, document.recommendations[row].text});
}

void DocumentNames::add_risk(const plan::Document& document, std::size_t row) {
    const plan::RiskStatement& risk = document.risks[row];
    risks.add(row, {risk.risk, risk.title, risk.short_title});
    areas.add(row, {risk.area});
}

}  // namespace riskbild::import
