#include "app/hub/actions/names_of.hpp"

#include <algorithm>

#include "core/base/text.hpp"

namespace riskbild::hub {

std::string title_of_risk(const plan::Board& board, const std::string& risk) {
    for (auto document = board.documents.rbegin(); document != board.documents.rend(); ++document)
        if (const plan::RiskStatement* stated = plan::statement_of(*document, risk)) return stated->title;
    return risk;
}

std::string name_of_document(const plan::Board& board, const plan::Document& document) {
    const plan::Plan* plan = plan::plan_of(board, document);
    std::string name = document.title;
    if (plan && !plan->name.empty()) name = plan->name;
    if (plan && plan->year != 0) name.append(" ").append(std::to_string(plan->year));
    if (!document.cycle.raw.empty()) name.append(", ").append(text::lower(document.cycle.raw));
    return name.empty() ? document.id : name;
}

std::string name_of_document(const plan::Board& board, const std::string& document) {
    const auto found = std::ranges::find(board.documents, document, &plan::Document::id);
    return found == board.documents.end() ? document : name_of_document(board, *found);
}

}  // namespace riskbild::hub
