#pragma once

#include <string>

namespace riskbild::display {

// The whole program. The exit code of product.md: 0 done, 1 failed, 2 wrong usage, 3 input rejected.
int run(int argc, const char* const* argv, const std::string& version);

}  // namespace riskbild::display
