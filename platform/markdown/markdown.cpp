#include "platform/markdown/markdown.hpp"

#include <cmark.h>

#include <cstdlib>
#include <memory>

namespace riskbild::markdown {

std::string to_html(std::string_view text) {
    constexpr int options = CMARK_OPT_SAFE | CMARK_OPT_VALIDATE_UTF8;
    const std::unique_ptr<char, decltype(&std::free)> html(cmark_markdown_to_html(text.data(), text.size(), options),
                                                           &std::free);
    return html.get();
}

}  // namespace riskbild::markdown
