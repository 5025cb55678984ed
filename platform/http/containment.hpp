// A transfer in a child process of its own: whatever a server does to the library, what comes out is an
// answer or an error, before the deadline, and the memory it took is gone with the child.
#pragma once

#include <chrono>

#include "platform/http/transfer.hpp"

namespace riskbild::http {

struct Containment {
    std::chrono::milliseconds deadline{15'000};  // from here to the answer, name resolution included
    int cancel = -1;  // a descriptor that becomes readable when the transfer shall be given up; -1: none
};

// The caller should have one thread: another's locks would stay locked in the child.
Result<Answer> ask_contained(const Question& question, const Containment& containment);

}  // namespace riskbild::http
