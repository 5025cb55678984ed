// The named and numbered letters of HTML.
#pragma once

#include <string>
#include <string_view>

namespace riskbild::manuscript {

// '&auml;', '&#228;' and '&#xE4;' become 'ä'; an '&' that begins none of them stays.
std::string without_entities(std::string_view utf8);

}  // namespace riskbild::manuscript
