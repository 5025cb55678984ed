#include "core/manuscript/tags.hpp"

#include <algorithm>
#include <array>

#include "core/base/text.hpp"

namespace riskbild::manuscript {
namespace {

constexpr std::string_view spaces = " \t\r\n\f";

constexpr auto inline_names = std::to_array<std::string_view>(
    {"a", "abbr",  "b",    "big",    "del",    "em",  "font", "i",  "img", "ins",  "mark",  "o:p",
     "s", "small", "span", "strike", "strong", "sub", "sup",  "tt", "u",   "code", "label", "wbr"});
constexpr auto line_names = std::to_array<std::string_view>(
    {"br", "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "blockquote"});

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_name_letter(char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || c == ':' || c == '-' || c == '_';
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
    return std::min(text.find_first_not_of(spaces, at), text.size());
}

// Where the '>' of a tag stands; one within quotes is none. Never beyond the next '<': so that a file of
// nothing but '<' is read once and not once a letter.
std::size_t end_of(std::string_view html, std::size_t at) {
    char quote = 0;
    for (; at < html.size() && html[at] != '<'; ++at) {
        const char c = html[at];
        if (quote == 0 && c == '>') return at;
        if (quote == 0 && (c == '"' || c == '\'') && html[at - 1] == '=')
            quote = c;
        else if (c == quote)
            quote = 0;
    }
    return std::string_view::npos;
}

// Where the '-->' of a comment ends, not beyond the beginning of another.
std::size_t end_of_comment(std::string_view html) {
    for (std::size_t at = html.find("--", 4); at != std::string_view::npos; at = html.find("--", at + 1)) {
        if (html.substr(at).starts_with("-->")) return at + 3;
        if (html.substr(at - 2).starts_with("<!")) break;
    }
    return 0;
}

Tag declaration_at(std::string_view html) {
    if (html.starts_with("<!--")) return {"!", false, {}, end_of_comment(html)};
    const std::size_t end = end_of(html, 2);
    return {"!", false, {}, end == std::string_view::npos ? 0 : end + 1};
}

struct Attribute {
    std::string name;
    std::string_view value;
};

// The next attribute, taken off the front; its name is empty at the end.
Attribute take_attribute(std::string_view& rest) {
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n\f/"), rest.size()));
    const std::size_t name_end = std::min(rest.find_first_of(" \t\r\n\f/=", 1), rest.size());
    Attribute found{text::lower(rest.substr(0, name_end)), {}};
    rest.remove_prefix(name_end);
    const std::size_t sign = skip_spaces(rest, 0);
    if (sign == rest.size() || rest[sign] != '=') return found;
    rest.remove_prefix(skip_spaces(rest, sign + 1));
    const bool quoted = rest.starts_with('"') || rest.starts_with('\'');
    const std::size_t end = quoted ? rest.find(rest.front(), 1) : rest.find_first_of(spaces);
    found.value = rest.substr(quoted ? 1 : 0, std::min(end, rest.size()) - (quoted ? 1 : 0));
    rest.remove_prefix(std::min(end == std::string_view::npos ? end : end + (quoted ? 1 : 0), rest.size()));
    return found;
}

Attribute find_attribute(const Tag& tag, std::string_view name) {
    std::string_view rest = tag.attributes;
    while (!rest.empty())
        if (Attribute found = take_attribute(rest); found.name == name) return found;
    return {};
}

}  // namespace

Tag tag_at(std::string_view html) {
    if (html.starts_with("<!") || html.starts_with("<?")) return declaration_at(html);
    const bool closing = html.starts_with("</");
    const std::size_t begin = closing ? 2 : 1;
    if (html.size() <= begin || html.front() != '<' || !is_letter(html[begin])) return {};
    std::size_t name_end = begin;
    while (name_end < html.size() && is_name_letter(html[name_end])) ++name_end;
    const std::size_t end = end_of(html, name_end);
    if (end == std::string_view::npos) return {};
    return {text::lower(html.substr(begin, name_end - begin)), closing, html.substr(name_end, end - name_end), end + 1};
}

std::string_view attribute(const Tag& tag, std::string_view name) {
    return find_attribute(tag, name).value;
}

bool has_attribute(const Tag& tag, std::string_view name) {
    return !find_attribute(tag, name).name.empty();
}

bool is_text_tag(const Tag& tag) {
    return std::ranges::find(inline_names, tag.name) != inline_names.end() || breaks_line(tag);
}

bool breaks_line(const Tag& tag) {
    return std::ranges::find(line_names, tag.name) != line_names.end();
}

}  // namespace riskbild::manuscript
