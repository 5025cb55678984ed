// A program that is run once, alone, for what it leaves behind.
#pragma once

#include <chrono>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/result.hpp"

namespace riskbild::os {

struct Errand {
    std::vector<std::string> arguments;    // the first is the program's path
    std::vector<std::string> environment;  // "NAME=value"; all that it gets
    std::string folder;                    // where it works; what it says goes to the file 'said' there
    std::chrono::seconds limit{60};        // then it is killed, with all that it has started
    std::string input{};                   // what it reads on its standard input; written to no disk
    std::stop_token give_up{};             // another thread may have it killed before its time
};

// Waits until it has ended. Nothing else of this process is open in it. ErrorKind::io where it cannot be started, does
// not end in time, is given up, or ends with another exit code than 0; the message holds the last that it said.
// It ends with the thread that called.
Status run_program(const Errand& errand);

}  // namespace riskbild::os
