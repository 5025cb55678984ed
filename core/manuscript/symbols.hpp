// Signs that a font drew and that say nothing in a text without it.
#pragma once

#include <string>
#include <string_view>

namespace riskbild::manuscript {

// Without such signs and the space beside them at both ends ('◆ Mindre brister'). Ticks, crosses and boxes stay:
// an empty box before a word says the opposite of a ticked one. A text of signs alone is kept.
std::string without_lost_symbols(std::string_view utf8);

}  // namespace riskbild::manuscript
