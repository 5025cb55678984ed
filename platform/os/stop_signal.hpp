// SIGTERM and SIGINT as a descriptor instead of a handler: no global, and every wait can watch it.
#pragma once

#include <chrono>

#include "core/base/result.hpp"
#include "platform/os/descriptor.hpp"

namespace riskbild::os {

// Blocks both signals for the calling thread and those it starts; make it first in main. Besides, writing to who
// has left (SIGPIPE) and beyond the limit of a file (SIGXFSZ) fail from now on instead of ending the program.
class StopSignal {
public:
    static Result<StopSignal> make();

    int descriptor() const { return signals_.number(); }  // readable once a signal has come
    bool wait(std::chrono::milliseconds longest) const;   // true: a signal has come

private:
    explicit StopSignal(Descriptor signals) : signals_(std::move(signals)) {}
    Descriptor signals_;
};

}  // namespace riskbild::os
