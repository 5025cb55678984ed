// Thresholds and the appetite line from the label rows of a sheet:
//   Risknivåer;Låg 1–5;Medel 6–11;Hög 12–25             by value, weakest first; or a preset: MSB 4x4
//   Risknivå per ruta;Medel;Hög;Hög                      by cell, a row a step of likelihood, as drawn:
//   Risknivå per ruta;Låg;Medel;Hög                      the highest step first
//   Beslutad gräns;9                                     the greatest value that is accepted
//   Över beslutad gräns;nej;ja;ja                        or by cell, as drawn
// Each with a row that says whose it is; the plan's if unsaid. What cannot be read whole stays unread.
#pragma once

#include <optional>

#include "core/import/reading.hpp"

namespace riskbild::import {

std::optional<plan::Levels> take_levels(Record& facts, const plan::Scale& scale, Reading& reading);
std::optional<plan::Appetite> take_appetite(Record& facts, const plan::Scale& scale, Reading& reading);

}  // namespace riskbild::import
