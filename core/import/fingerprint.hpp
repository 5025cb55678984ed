// Short ids made of what they stand for: the same text gives the same id on every machine and every day.
#pragma once

#include <string>
#include <string_view>

namespace riskbild::import {

// Ten hexadecimal digits (40 bits of FNV-1a; Fowler, Noll, Vo): enough to tell the rows of a board apart, no
// protection against somebody who wants two texts to have the same.
std::string fingerprint(std::string_view text);

}  // namespace riskbild::import
