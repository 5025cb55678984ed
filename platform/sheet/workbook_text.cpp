#include "platform/sheet/workbook_text.hpp"

#include <charconv>

#include "core/base/limits.hpp"
#include "core/base/text.hpp"
#include "platform/sheet/xml.hpp"

namespace riskbild::sheet {
namespace {

// The letter of '_xHHHH_' at the beginning of the text; none for what only looks like it.
std::optional<char32_t> escaped_letter(std::string_view text) {
    if (text.size() < 7 || !text.starts_with("_x") || text[6] != '_') return std::nullopt;
    unsigned int code = 0;
    const auto [end, error] = std::from_chars(text.data() + 2, text.data() + 6, code, 16);
    const bool letter = error == std::errc() && end == text.data() + 6 && (code < 0xD800 || code > 0xDFFF);
    return letter ? std::optional<char32_t>(code) : std::nullopt;
}

std::string unescaped(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        const auto letter = escaped_letter(text);
        if (letter && *letter != '\r') plain += text::encode(std::u32string(1, *letter));
        if (!letter) plain += text.front();
        text.remove_prefix(letter ? 7 : 1);
    }
    return plain;
}

}  // namespace

std::string string_item(pugi::xml_node item) {
    std::string joined;
    for (const pugi::xml_node child : item.children()) {
        if (is_named(child, "t")) joined += child.child_value();
        if (is_named(child, "r"))
            for (const pugi::xml_node run : children_of(child, "t")) joined += run.child_value();
    }
    return joined.find("_x") == std::string::npos ? joined : unescaped(joined);
}

std::optional<std::vector<std::string>> shared_strings(Office& office, const std::string& part) {
    std::vector<std::string> strings;
    const bool read = part.empty() || read_pieces(office, part, {}, [&](Step step, pugi::xml_node node) {
                          if (step != Step::piece || !is_named(node, "si")) return true;
                          if (strings.size() == limits::shared_strings)
                              return office.refuse({"too_many_strings", limits::shared_strings}, part);
                          strings.push_back(string_item(node));
                          return true;
                      });
    return read ? std::optional(std::move(strings)) : std::nullopt;
}

}  // namespace riskbild::sheet
