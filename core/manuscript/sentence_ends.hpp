// Whether a text begins and ends as whole sentences do. Tags and quotes around it do not matter.
#pragma once

#include <string_view>

namespace riskbild::manuscript {

bool ends_sentence(std::string_view utf8);
bool begins_small(std::string_view utf8);    // 'fokus på …'
bool begins_capital(std::string_view utf8);  // 'Fokus på …'

}  // namespace riskbild::manuscript
