// The letters of a text file, whatever they are written in.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace riskbild::manuscript {

// UTF-8 without byte order mark. UTF-16 is told by its mark, as Excel writes it ('Unicode text'). Text that is
// no UTF-8 is Windows-1252, as Excel writes it in Sweden; where most of it is UTF-8 it is damaged UTF-8, and
// what is damaged becomes U+FFFD. Nothing where the bytes are no text: NUL bytes, many control characters.
std::optional<std::string> text_of(std::string_view bytes);

}  // namespace riskbild::manuscript
