// How the screen is let in: the code with what to do with it, or why there is none and what to do about that.
#pragma once

#include "core/wall/model.hpp"
#include "core/wall/pairing.hpp"
#include "core/wall/situation.hpp"
#include "core/wall/words.hpp"

namespace riskbild::wall {

// A code whose time is out, or that holds other signs than letters and digits, is not shown.
PairingPage pairing_page(const Pairing& pairing, const Situation& situation, const Words& words);

}  // namespace riskbild::wall
