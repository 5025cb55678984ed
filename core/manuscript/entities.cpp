#include "core/manuscript/entities.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/base/text.hpp"

namespace riskbild::manuscript {
namespace {

struct Entity {
    std::string_view name;
    char32_t letter;
};

constexpr std::size_t longest_name = 10;  // with '#' or 'x', without '&' and ';'

// What Word, Excel and Swedish web editors write.
constexpr auto entities = std::to_array<Entity>(
    {{"amp", U'&'},    {"lt", U'<'},     {"gt", U'>'},     {"quot", U'"'},      {"apos", U'\''},  {"nbsp", U' '},
     {"aring", U'å'},  {"auml", U'ä'},   {"ouml", U'ö'},   {"Aring", U'Å'},     {"Auml", U'Ä'},   {"Ouml", U'Ö'},
     {"eacute", U'é'}, {"Eacute", U'É'}, {"egrave", U'è'}, {"agrave", U'à'},    {"uuml", U'ü'},   {"Uuml", U'Ü'},
     {"aelig", U'æ'},  {"oslash", U'ø'}, {"ndash", U'–'},  {"mdash", U'—'},     {"hellip", U'…'}, {"rsquo", U'’'},
     {"lsquo", U'‘'},  {"rdquo", U'”'},  {"ldquo", U'“'},  {"laquo", U'«'},     {"raquo", U'»'},  {"bull", U'•'},
     {"middot", U'·'}, {"times", U'×'},  {"divide", U'÷'}, {"minus", U'−'},     {"plusmn", U'±'}, {"ge", U'≥'},
     {"le", U'≤'},     {"deg", U'°'},    {"sect", U'§'},   {"euro", U'€'},      {"frac12", U'½'}, {"shy", U'\u00AD'},
     {"ensp", U' '},   {"emsp", U' '},   {"thinsp", U' '}, {"zwnj", U'\u200C'}, {"copy", U'©'},   {"reg", U'®'}});

char32_t numbered(std::string_view digits) {
    const int base = digits.starts_with('x') || digits.starts_with('X') ? 16 : 10;
    if (base == 16) digits.remove_prefix(1);
    unsigned number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number, base);
    const bool whole = error == std::errc() && end == digits.data() + digits.size();
    const bool surrogate = number >= 0xD800 && number <= 0xDFFF;
    return whole && number >= 0x20 && number <= 0x10FFFF && !surrogate ? number : 0;
}

// 0: there is none of that name.
char32_t letter_of(std::string_view name) {
    if (name.starts_with('#')) return numbered(name.substr(1));
    const auto known = std::ranges::find(entities, name, &Entity::name);
    return known == entities.end() ? 0 : known->letter;
}

}  // namespace

std::string without_entities(std::string_view utf8) {
    std::string out;
    while (!utf8.empty()) {
        const std::size_t plain = std::min(utf8.find('&'), utf8.size());
        out += utf8.substr(0, plain);
        utf8.remove_prefix(plain);
        if (utf8.empty()) break;
        const std::size_t end = utf8.substr(0, longest_name + 2).find(';');
        const char32_t letter = end == std::string_view::npos ? 0 : letter_of(utf8.substr(1, end - 1));
        out += letter == 0 ? "&" : text::encode({&letter, 1});
        utf8.remove_prefix(letter == 0 ? 1 : end + 1);
    }
    return out;
}

}  // namespace riskbild::manuscript
