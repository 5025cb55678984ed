#include "app/hub/web/form.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>

#include "core/base/text.hpp"

namespace riskbild::hub {
namespace {

std::optional<int> hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return std::nullopt;
}

// The byte that stands at `at` as %XX, if one does.
std::optional<char> escaped_byte(std::string_view text, std::size_t at) {
    if (text[at] != '%' || at + 2 >= text.size()) return std::nullopt;
    const auto high = hex_digit(text[at + 1]);
    const auto low = hex_digit(text[at + 2]);
    if (!high || !low) return std::nullopt;
    return static_cast<char>(*high * 16 + *low);
}

std::string with_spaces(std::string_view text) {
    std::string spaced(text);
    for (char& c : spaced)
        if (c == '+') c = ' ';
    return spaced;
}

bool is_unfit(char32_t letter) {
    return text::is_unprintable(letter) && letter != U'\t' && letter != U'\n' && letter != U'\r';
}

std::string decoded(std::string_view text) {
    std::u32string letters = text::decode(percent_decoded(with_spaces(text)));
    std::ranges::replace_if(letters, is_unfit, U'\uFFFD');
    return text::encode(letters);
}

}  // namespace

std::optional<std::int64_t> whole_number(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (code != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

std::string percent_decoded(std::string_view text) {
    std::string bytes;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = escaped_byte(text, at);
        bytes += byte.value_or(text[at]);
        if (byte) at += 2;
    }
    return bytes;
}

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::string_view plain = "-._~";
    std::string encoded;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool stays = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           plain.find(c) != std::string_view::npos;
        if (stays)
            encoded += c;
        else
            encoded.append({'%', digits[byte / 16], digits[byte % 16]});
    }
    return encoded;
}

Form::Form(std::string_view encoded) {
    for (const std::string_view pair : text::split(encoded, '&')) {
        if (pair.empty()) continue;
        const auto equals = pair.find('=');
        const std::string_view value = equals == std::string_view::npos ? std::string_view{} : pair.substr(equals + 1);
        fields_.emplace(decoded(pair.substr(0, equals)), decoded(value));
    }
}

std::string Form::untrimmed(const std::string& name) const {
    const auto after = fields_.upper_bound(name);
    if (after == fields_.begin() || std::prev(after)->first != name) return {};
    return std::prev(after)->second;
}

std::string Form::text(const std::string& name) const {
    return std::string(text::trim(untrimmed(name)));
}

std::vector<std::string> Form::all(const std::string& name) const {
    std::vector<std::string> values;
    const auto [from, to] = fields_.equal_range(name);
    for (auto each = from; each != to; ++each) values.push_back(each->second);
    return values;
}

std::optional<std::int64_t> Form::number(const std::string& name) const {
    return whole_number(text(name));
}

}  // namespace riskbild::hub
