// From the words on the command line to a command and its exit code.
#pragma once

#include <string>

namespace riskbild::hub {

// 0 done, 1 failed, 2 wrong usage, 3 input rejected.
int run(int argc, const char* const* argv, const std::string& version);

}  // namespace riskbild::hub
