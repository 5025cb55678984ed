// What went wrong, as a word that the wall has a sentence for (assets/words, pairing.fault_…); the log has the whole.
#pragma once

#include <string>

#include "core/base/result.hpp"

namespace riskbild::sync {

// `status` of the last HTTP answer; 0: none came.
std::string fault_of(const Error& error, int status);

}  // namespace riskbild::sync
