// Wrapped text read as it is, whatever else the whole file might be taken for.
#pragma once

#include <string>
#include <string_view>

// As `written` in read.hpp writes it.
std::string read_wrapped(std::string_view text);
