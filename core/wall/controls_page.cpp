#include <algorithm>

#include "core/base/text.hpp"
#include "core/wall/bodies.hpp"
#include "core/wall/control_groups.hpp"
#include "core/wall/listing.hpp"
#include "core/wall/status.hpp"
#include "core/wall/verdict.hpp"
#include "core/wall/wording.hpp"

namespace riskbild::wall {
namespace {

using plan::Control;
using plan::Document;

constexpr int fine = 0;
constexpr int not_stated = 1;

bool all_are(const ControlGroup& group, int urgency) {
    return group.urgencies.front() == urgency && group.urgencies.back() == urgency;
}

std::vector<std::string> names_of(const std::vector<ControlGroup>& groups) {
    std::vector<std::string> names;
    for (const ControlGroup& group : groups) names.push_back(group.name);
    return names;
}

std::vector<const Control*> controls_in(const std::vector<ControlGroup>& groups) {
    std::vector<const Control*> controls;
    for (const ControlGroup& group : groups)
        controls.insert(controls.end(), group.controls.begin(), group.controls.end());
    return controls;
}

// A control on its own says its status in the document's word; several are counted.
std::vector<StatusWords> statuses_of(const Document& document, const ControlGroup& group, const Words& words) {
    if (group.controls.size() > 1) return counted_states(document, group.controls, words);
    Standing state = standing_of(*group.controls.front(), speaks_of_assessments(document), words);
    state.status.words = state.as_said;
    return {state.status};
}

// What comes next, by the first control of the group that says so.
std::string detail_of(const Document& document, const ControlGroup& group, const Words& words) {
    for (const Control* control : group.controls) {
        const std::string next = next_step(document, *control);
        if (!next.empty()) return words("controls.next", {{"what", next}});
    }
    return {};
}

Row row_of(const Document& document, const ControlGroup& group, const Words& words) {
    return {.title = group.name,
            .detail = detail_of(document, group, words),
            .statuses = statuses_of(document, group, words),
            .risk = group.controls.front()->risk};
}

// Those of which nothing is said: one row with their number, status and names.
void add_silent(RowsPage& page, const Document& document, const std::vector<ControlGroup>& silent, const Words& words) {
    if (silent.empty()) return;
    const std::vector<const Control*> controls = controls_in(silent);
    Standing state = standing_of(*controls.front(), speaks_of_assessments(document), words);
    const std::string number = std::to_string(controls.size());
    page.rows.push_back({.title = number + " " + control_noun(document, controls.size(), words),
                         .detail = text::join(names_of(silent), " · "),
                         .statuses = {state.status}});
}

// '2 genomförda: Inköp av konsulter och Samverkan'
std::string folded(const Document& document, const std::vector<ControlGroup>& groups, const Words& words) {
    std::vector<std::string> counts;
    for (const StatusWords& status : counted_states(document, controls_in(groups), words))
        counts.push_back(status.words);
    return say_all(counts, words) + ": " + say_all(names_of(groups), words);
}

std::vector<ControlGroup> taken(std::vector<ControlGroup>& groups, int urgency) {
    std::vector<ControlGroup> matching;
    std::ranges::copy_if(groups, std::back_inserter(matching),
                         [&](const ControlGroup& group) { return all_are(group, urgency); });
    std::erase_if(groups, [&](const ControlGroup& group) { return all_are(group, urgency); });
    return matching;
}

}  // namespace

std::optional<RowsPage> controls_page(const Subject& subject, const Words& words) {
    const Document& document = subject.document;
    if (document.controls.empty()) return std::nullopt;
    const std::size_t count = document.controls.size();
    RowsPage page{.title = std::to_string(count) + " " + control_noun(document, count, words)};
    std::vector<ControlGroup> groups = control_groups(subject, words);
    if (count > 1) page.counts = counted_states(document, controls_in(groups), words);
    std::vector<ControlGroup> silent, satisfied;
    if (groups.size() > 1) {
        silent = taken(groups, not_stated);
        satisfied = taken(groups, fine);
    }
    for (const ControlGroup& group : groups) page.rows.push_back(row_of(document, group, words));
    add_silent(page, document, silent, words);
    if (page.rows.empty()) {
        for (const ControlGroup& group : satisfied) page.rows.push_back(row_of(document, group, words));
    } else if (!satisfied.empty()) {
        page.notes.push_back(folded(document, satisfied, words));
    }
    if (auto overall = overall_judgement(document, words)) page.notes.push_back(std::move(*overall));
    return page;
}

}  // namespace riskbild::wall
