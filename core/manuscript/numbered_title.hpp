// The number and title that a block of labels begins with: 'Risk 2', 'Risk 2: Nycklar', or the title below.
#pragma once

#include <optional>
#include <string>

#include "core/import/vocabulary.hpp"
#include "core/manuscript/text_blocks.hpp"

namespace riskbild::manuscript {

struct NumberedTitle {
    std::string number;
    std::optional<TextBlock> title;  // without the number; none where the block is the number alone
};

// None unless the word before the number is one for a risk, and a title follows or nothing.
std::optional<NumberedTitle> numbered_title(const TextBlock& block, const import::Vocabulary& vocabulary);

}  // namespace riskbild::manuscript
