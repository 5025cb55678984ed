#include <algorithm>

#include "app/hub/actions/publish_changes.hpp"
#include "core/plan/withhold.hpp"

namespace riskbild::hub {
namespace {

// The same row, told on one side and withheld on the other: that is counted with the row it hangs on.
template <class Row>
bool differs_by_withholding(const Row& a, const Row& b) {
    return plan::withheld(a) == b || a == plan::withheld(b);
}

// Counts what there is a count for and takes it over from the state after; what differs then is something else.
class Comparison {
public:
    Difference of(const plan::Board& before, const plan::Board& after) && {
        plan::Board rest = before;
        rest.documents.clear();
        for (const plan::Document& document : after.documents) rest.documents.push_back(compared(before, document));
        for (const plan::Document& document : before.documents)
            if (document_in(after, document.id) == nullptr) ++counts_.gone_documents;
        if (!counts_.new_documents.empty() || counts_.gone_documents > 0) take_over_what_documents_bring(rest, after);
        compare(before.check_ins, after.check_ins, counts_.check_ins, counts_.removed_check_ins);
        compare(before.meetings, after.meetings, counts_.meetings, counts_.removed_meetings);
        rest.check_ins = after.check_ins;
        rest.meetings = after.meetings;
        counts_.otherwise = !(rest == after);
        return std::move(counts_);
    }

private:
    static const plan::Document* document_in(const plan::Board& board, const std::string& id) {
        const auto found = std::ranges::find(board.documents, id, &plan::Document::id);
        return found == board.documents.end() ? nullptr : &*found;
    }

    static void take_over_what_documents_bring(plan::Board& rest, const plan::Board& after) {
        rest.plans = after.plans;
        rest.risks = after.risks;
        rest.links = after.links;
    }

    plan::Document compared(const plan::Board& before, const plan::Document& after) {
        const plan::Document* then = document_in(before, after.id);
        if (then == nullptr) {
            counts_.new_documents.push_back(after.title.empty() ? after.id : after.title);
            return after;
        }
        plan::Document rest = *then;
        compare_rows(rest, after);
        if (!(rest.decision == after.decision)) ++counts_.decisions;
        rest.decision = after.decision;
        return rest;
    }

    void compare_rows(plan::Document& rest, const plan::Document& after) {
        const auto by_id = [](const auto& row) { return row.id; };
        const auto no_texts = [](auto&, const auto&) { return false; };
        compare(
            rest.risks, after.risks, [](const auto& row) { return row.risk + row.part; }, take_over_risk);
        compare(rest.controls, after.controls, by_id, take_over_control);
        compare(rest.measurements, after.measurements, by_id, no_texts);
        compare(rest.recommendations, after.recommendations, by_id, no_texts);
        for (std::size_t at = 0; at < std::min(rest.assignments.size(), after.assignments.size()); ++at)
            compare_row(rest.assignments[at], after.assignments[at], no_texts);
        take_over_withholding(rest.treatments, after.treatments);
        take_over_withholding(rest.due, after.due);
    }

    // `take_over` gives a row the wall's own texts of another; true if they differed.
    template <class Row, class TakeOver>
    void compare_row(Row& rest, const Row& after, TakeOver take_over) {
        if (rest.withheld == after.withheld) {
            if (take_over(rest, after)) ++counts_.texts;
            return;
        }
        ++(after.withheld ? counts_.hidden : counts_.told);
        rest.visibility = after.visibility;
        if (differs_by_withholding(rest, after)) rest = after;
    }
    template <class Row, class Id, class TakeOver>
    void compare(std::vector<Row>& rest, const std::vector<Row>& after, Id id, TakeOver take_over) {
        for (const Row& now : after) {
            const auto then = std::ranges::find_if(rest, [&](const Row& row) { return id(row) == id(now); });
            if (then != rest.end()) compare_row(*then, now, take_over);
        }
    }

    static bool take_over_risk(plan::RiskStatement& rest, const plan::RiskStatement& after) {
        bool differs = rest.short_title != after.short_title;
        rest.short_title = after.short_title;
        if (!rest.follow_up || !after.follow_up) return differs;
        differs = differs || rest.follow_up->reason != after.follow_up->reason;
        rest.follow_up->reason = after.follow_up->reason;
        return differs;
    }
    static bool take_over_control(plan::Control& rest, const plan::Control& after) {
        const bool differs = rest.short_text != after.short_text;
        rest.short_text = after.short_text;
        return differs;
    }

    template <class Row>
    static void take_over_withholding(std::vector<Row>& rest, const std::vector<Row>& after) {
        if (rest.size() != after.size()) return;
        for (std::size_t at = 0; at < rest.size(); ++at)
            if (differs_by_withholding(rest[at], after[at])) rest[at] = after[at];
    }

    static bool is_same(const plan::Meeting& a, const plan::Meeting& b) { return a == b; }
    static bool is_same(const plan::CheckIn& a, const plan::CheckIn& b) {
        return a == b || differs_by_withholding(a, b);
    }
    template <class Item>
    static void compare(std::vector<Item> before, const std::vector<Item>& after, int& added, int& removed) {
        for (const Item& now : after) {
            const auto then = std::ranges::find_if(before, [&](const Item& item) { return is_same(item, now); });
            if (then == before.end())
                ++added;
            else
                before.erase(then);
        }
        removed = static_cast<int>(before.size());
    }

    Difference counts_;
};

}  // namespace

Difference difference_of(const plan::Board& before, const plan::Board& after) {
    return Comparison().of(before, after);
}

}  // namespace riskbild::hub
