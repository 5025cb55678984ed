#include <algorithm>

#include "core/import/import.hpp"

namespace riskbild::import {
namespace {

template <class Item, class Key>
void put(std::vector<Item>& items, const Item& item, Key key) {
    const auto same = std::ranges::find(items, item.*key, key);
    if (same == items.end())
        items.push_back(item);
    else
        *same = item;
}

// What the newer sheet does not say of the plan, an older one may have said.
void put_plan(std::vector<plan::Plan>& plans, plan::Plan plan) {
    const auto known = std::ranges::find(plans, plan.id, &plan::Plan::id);
    if (known != plans.end()) {
        if (!plan.dated) plan.dated = known->dated;
        if (!plan.adopted) plan.adopted = known->adopted;
        if (plan.adopted_paragraph.empty()) plan.adopted_paragraph = known->adopted_paragraph;
        if (!plan.scale) plan.scale = known->scale;
    }
    put(plans, plan, &plan::Plan::id);
}

// The last day that a cycle of the plan's year usually tells of, for documents that state no date.
Date usual_end(plan::Cycle cycle, int year) {
    switch (cycle) {
        case plan::Cycle::spring:
        case plan::Cycle::half_year:
            return last_day_of_month(year, 6);
        case plan::Cycle::tertial:
            return last_day_of_month(year, 8);
        case plan::Cycle::autumn:
        case plan::Cycle::complementary:
            return last_day_of_month(year, 10);
        case plan::Cycle::full_year:
        case plan::Cycle::not_stated:
            break;
    }
    return last_day_of_month(year, 12);
}

Date told_at(const plan::Board& board, const plan::Document& document) {
    if (document.as_of) return last_day(*document.as_of);
    const plan::Plan* plan = plan_of(board, document);
    return usual_end(document.cycle.value, plan ? plan->year : 0);
}

void sort_by_time(plan::Board& board) {
    std::ranges::stable_sort(board.documents, [&](const plan::Document& a, const plan::Document& b) {
        return told_at(board, a) < told_at(board, b);
    });
}

}  // namespace

plan::Board merge(const plan::Board& stored, const plan::Board& imported) {
    plan::Board board = stored;
    board.name = imported.name;
    if (!imported.organisation.empty()) board.organisation = imported.organisation;
    for (const plan::Plan& plan : imported.plans) put_plan(board.plans, plan);
    for (const plan::Document& document : imported.documents) put(board.documents, document, &plan::Document::id);
    for (const std::string& risk : imported.risks)
        if (std::ranges::find(board.risks, risk) == board.risks.end()) board.risks.push_back(risk);
    for (const plan::Link& link : imported.links)
        if (std::ranges::find(board.links, link) == board.links.end()) board.links.push_back(link);
    sort_by_time(board);
    return board;
}

}  // namespace riskbild::import
