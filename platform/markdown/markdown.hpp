// CommonMark (spec 0.30) to HTML, by libcmark in its safe mode: HTML within the text is left out, and so are
// links that would run code (javascript:, data:).
#pragma once

#include <string>
#include <string_view>

namespace riskbild::markdown {

std::string to_html(std::string_view text);

}  // namespace riskbild::markdown
