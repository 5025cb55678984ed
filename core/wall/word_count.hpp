// How much there is to read.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/wall/scene.hpp"

namespace riskbild::wall {

// Words of at least two letters: figures and the letters of marks are seen, not read.
std::size_t count_words(std::string_view utf8);

// Of a scene's own content: header, banner and footer, which are always there, do not count.
std::size_t words_between_strips(const Scene& scene);
bool is_strip(std::string_view role);

}  // namespace riskbild::wall
