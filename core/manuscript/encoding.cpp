#include "core/manuscript/encoding.hpp"

#include <algorithm>

#include "core/base/text.hpp"

namespace riskbild::manuscript {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

std::string from_utf16(std::string_view bytes, bool big_endian) {
    std::u32string letters;
    const auto unit_at = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<char32_t>(big_endian ? first << 8 | second : second << 8 | first);
    };
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        const char32_t unit = unit_at(at);
        const bool is_high = unit >= 0xD800 && unit < 0xDC00 && at + 3 < bytes.size();
        const char32_t low = is_high ? unit_at(at + 2) : 0;
        const bool is_pair = low >= 0xDC00 && low < 0xE000;
        const bool is_half = !is_pair && unit >= 0xD800 && unit < 0xE000;
        letters += is_pair ? 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00) : is_half ? U'\uFFFD' : unit;
        if (is_pair) at += 2;
    }
    return text::encode(letters);
}

// Letters of several bytes hardly ever come out of Windows-1252 by chance.
bool is_damaged_utf8(std::string_view bytes) {
    const std::u32string letters = text::decode(bytes);
    const auto damaged = std::ranges::count(letters, U'\uFFFD');
    const auto whole = std::ranges::count_if(letters, [](char32_t letter) { return letter >= 0x80; }) - damaged;
    return whole > damaged;
}

std::string from_8_bits(std::string_view bytes) {
    const bool marked = bytes.starts_with(utf8_mark);
    if (marked) bytes.remove_prefix(utf8_mark.size());
    if (text::is_valid_utf8(bytes)) return std::string(bytes);
    return marked || is_damaged_utf8(bytes) ? text::encode(text::decode(bytes)) : text::from_windows_1252(bytes);
}

bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20 && (c < '\t' || c > '\r');
}

bool is_text(std::string_view utf8) {
    const auto controls = static_cast<std::size_t>(std::ranges::count_if(utf8, is_control));
    return utf8.find('\0') == std::string_view::npos && controls * 100 <= utf8.size();
}

}  // namespace

std::optional<std::string> text_of(std::string_view bytes) {
    const bool little = bytes.starts_with("\xFF\xFE");
    const bool big = bytes.starts_with("\xFE\xFF");
    std::string utf8 = little || big ? from_utf16(bytes.substr(2), big) : from_8_bits(bytes);
    if (!is_text(utf8)) return std::nullopt;
    return utf8;
}

}  // namespace riskbild::manuscript
