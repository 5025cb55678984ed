// Controls gathered by the risk they belong to, each group with its statuses counted.
#pragma once

#include <string>
#include <vector>

#include "core/wall/model.hpp"
#include "core/wall/subject.hpp"
#include "core/wall/words.hpp"

namespace riskbild::wall {

struct ControlGroup {
    std::string name;  // of the risk, or of the control where it belongs to none
    std::vector<const plan::Control*> controls;
    std::vector<int> urgencies;  // of its controls, highest first
};

// Most urgent first; a control without a risk is a group of its own.
std::vector<ControlGroup> control_groups(const Subject& subject, const Words& words);

// A risk's controls, those that want attention first in front.
std::vector<const plan::Control*> most_urgent_first(const Subject& subject, const std::string& risk,
                                                    const Words& words);

// '1 mindre brister', '1 ingen bedömning gjord': what was judged first, worst first.
std::vector<StatusWords> counted_states(const plan::Document& document,
                                        const std::vector<const plan::Control*>& controls, const Words& words);

}  // namespace riskbild::wall
