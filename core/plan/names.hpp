// The stable names of the mapped words in JSON ("room_for_improvement"), both ways. Empty on an
// unknown name: a newer hub's word is an error to report, never a status to guess.
#pragma once

#include <optional>
#include <string_view>

#include "core/plan/words.hpp"

namespace riskbild::plan {

template <class Enum>
std::string_view name_of(Enum value);

template <class Enum>
std::optional<Enum> from_name(std::string_view name);

}  // namespace riskbild::plan
