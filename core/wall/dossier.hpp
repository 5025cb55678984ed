// All that one document says of one risk, as rows in sections: what a risk card is made of.
#pragma once

#include <string>
#include <vector>

#include "core/wall/model.hpp"
#include "core/wall/subject.hpp"
#include "core/wall/words.hpp"

namespace riskbild::wall {

// Sections without rows are left out. `risk`: by any id that names it.
std::vector<FocusSection> dossier_of(const Subject& subject, const plan::Document& document, const std::string& risk,
                                     const Words& words);

// 'Sannolikhet 3, konsekvens 5 · före åtgärd 4, 5 · värderad december 2022', as far as stated.
std::string level_words(const plan::RiskStatement& risk, const Words& words);

}  // namespace riskbild::wall
