// Exit codes, the same for all programs of Riskbild.
#pragma once

#include "core/base/result.hpp"

namespace riskbild::sync {

inline constexpr int exit_done = 0;
inline constexpr int exit_failed = 1;
inline constexpr int exit_usage = 2;
inline constexpr int exit_rejected = 3;

inline int exit_code_of(const Error& error) {
    if (error.kind == ErrorKind::usage) return exit_usage;
    return error.kind == ErrorKind::input ? exit_rejected : exit_failed;
}

}  // namespace riskbild::sync
