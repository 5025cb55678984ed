#include "platform/sheet/word_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/base/text.hpp"
#include "platform/sheet/xml.hpp"

namespace riskbild::sheet {
namespace {

// Properties and instructions are no text; 'Fallback' says again what its sibling says.
constexpr std::array passed_over = {"pPr", "rPr", "sdtPr", "sdtEndPr", "instrText", "delInstrText", "Fallback"};

// A letter of a symbol font, as the private letter it is stored as: what it looks like is not known.
std::string symbol(pugi::xml_node node) {
    const std::string_view digits = attribute_of(node, "char");
    unsigned int code = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
    const bool letter = code > 0x20 && code < 0xFFFE && (code < 0xD800 || code > 0xDFFF);
    return text::encode(std::u32string(1, letter ? static_cast<char32_t>(code) : U'\uFFFD'));
}

class Walker {
public:
    Walker(const WordStyles& styles, WordText& text) : styles_(styles), text_(text) {}

    void walk(pugi::xml_node node, std::string& into) {
        for (const pugi::xml_node child : node.children()) visit(child, into);
    }

private:
    void visit(pugi::xml_node node, std::string& into) {
        const std::string_view name = local_name(node.name());
        if (std::ranges::find(passed_over, name) != passed_over.end()) return;
        if (name == "t")
            into += node.child_value();
        else if (name == "tab" || name == "ptab")
            into += '\t';
        else if (name == "br" || name == "cr")
            into += '\n';
        else if (name == "noBreakHyphen")
            into += '-';
        else if (name == "sym")
            into += symbol(node);
        else if (name == "commentReference")
            ++text_.comments;
        else if (name == "delText")
            text_.deleted += node.child_value();
        else
            walk(node, sink(name, node, into));
        if (name == "p") into += '\n';  // of a text box
    }

    std::string& sink(std::string_view name, pugi::xml_node node, std::string& into) {
        if (name == "del" || name == "moveFrom") return text_.deleted;
        if (name == "txbxContent") return text_.boxed;
        return name == "r" && &into == &text_.shown && styles_.hides(node) ? text_.hidden : into;
    }

    const WordStyles& styles_;
    WordText& text_;
};

}  // namespace

WordText text_of(pugi::xml_node paragraph, const WordStyles& styles) {
    WordText text;
    Walker(styles, text).walk(paragraph, text.shown);
    return text;
}

}  // namespace riskbild::sheet
