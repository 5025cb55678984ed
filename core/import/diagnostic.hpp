// What the reader of a file has to say about it: a code with its details. Messages turns it into words,
// in Swedish or English.
#pragma once

#include <string>
#include <vector>

#include "core/plan/plan.hpp"

namespace riskbild::import {

enum class Severity { note, warning, error };

// What fills the gap '{name}' in the words of a finding.
struct Detail {
    std::string name;
    std::string text;

    bool operator==(const Detail&) const = default;
};

struct Diagnostic {
    Severity severity = Severity::note;
    std::string code;  // 'value_differs', 'unknown_word', … stable, for scripts
    std::vector<Detail> details;
    std::string board;  // key, or empty
    plan::Source source;

    bool operator==(const Diagnostic&) const = default;
};

}  // namespace riskbild::import
