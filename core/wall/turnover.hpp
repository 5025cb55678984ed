// January: a new plan has been adopted, and what is followed up is still the old one.
#pragma once

#include <optional>
#include <string>

#include "core/wall/subject.hpp"
#include "core/wall/words.hpp"

namespace riskbild::wall {

// 'Internkontrollplan 2024 är antagen 12 december 2023; uppföljningen av den är inte redovisad. Läget avser
// Internkontrollplan 2023.', as far as stated, with the meeting that is to hear of it where the calendar names
// the plan's year. Empty where no newer plan waits.
std::optional<std::string> turnover_note(const Subject& subject, const Words& words);

}  // namespace riskbild::wall
