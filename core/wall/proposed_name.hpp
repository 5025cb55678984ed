// The name of a risk or a control where nobody has written a short one: its own words, cut.
#pragma once

#include <string>
#include <string_view>

namespace riskbild::wall {

// The whole if it has no more than so many letters. Else without 'Risk för', which a list of risks need not
// repeat, cut at a word, and never ending in a word that leads on ('och', 'av').
std::string proposed_name(std::string_view whole, std::size_t letters);

}  // namespace riskbild::wall
