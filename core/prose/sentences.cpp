#include "core/prose/sentences.hpp"

#include "core/base/text.hpp"

namespace riskbild::prose {

std::vector<std::string_view> sentences_of(std::string_view text) {
    const std::string_view whole = text::trim(text);
    return whole.empty() ? std::vector<std::string_view>{} : std::vector{whole};
}

}  // namespace riskbild::prose
