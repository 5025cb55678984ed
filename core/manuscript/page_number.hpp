// What stands at the foot of a page and in no text.
#pragma once

#include <string_view>

namespace riskbild::manuscript {

// A line of a page number alone: '3', '3 (8)', '3/8', 'Sida 3 av 8'.
bool is_page_number(std::string_view line);

}  // namespace riskbild::manuscript
