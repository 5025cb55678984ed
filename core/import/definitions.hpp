// Tables that define the plan's scale become the label rows that would say the same ('Skala sannolikhet; 1–4',
// 'Risknivåer; Låg 1–5; …'; see levels.hpp), so that a scale is judged in one place wherever it stood.
#pragma once

#include "core/import/findings.hpp"
#include "core/import/segments.hpp"
#include "core/import/vocabulary.hpp"

namespace riskbild::import {

// A table with gaps, or that says something else than what is known already, is left unread with a warning.
void read_definitions(Segments& segments, const Vocabulary& vocabulary, Findings& findings);

}  // namespace riskbild::import
