// The child's side of a contained transfer.
#pragma once

#include <sys/types.h>

#include "platform/http/transfer.hpp"

namespace riskbild::http {

// In a process just forked from `parent`: bounds itself, makes the transfer, writes the packed answer to `pipe`.
[[noreturn]] void transfer_and_exit(const Question& question, pid_t parent, int pipe);

}  // namespace riskbild::http
