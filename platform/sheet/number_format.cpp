#include "platform/sheet/number_format.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "core/base/date.hpp"

namespace riskbild::sheet {
namespace {

using Kind = NumberFormat::Kind;

constexpr double seconds_a_day = 86'400;
constexpr double days_of_calendar = 2'958'466;  // to 9999-12-31

// The first section in lower case, without quoted text, escaped letters, colours and conditions; '#' stands for
// the brackets of elapsed time.
std::string bare(std::string_view code) {
    std::string letters;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        if (code[i] == '"') {
            i = std::min(code.find('"', i + 1), code.size());
        } else if (code[i] == '[') {
            const std::size_t close = std::min(code.find(']', i), code.size());
            if (i + 1 < close && code.find_first_not_of("hHmMsS", i + 1) == close) letters += "[";
            i = close;
        } else if (code[i] == '\\' || code[i] == '_' || code[i] == '*') {
            ++i;
        } else {
            letters += static_cast<char>(code[i] >= 'A' && code[i] <= 'Z' ? code[i] - 'A' + 'a' : code[i]);
        }
    }
    return letters;
}

// 'm' is minutes after hours and before seconds.
bool is_minutes(const std::string& letters, std::size_t at) {
    const std::size_t before = at == 0 ? std::string::npos : letters.find_last_of("ymdhs", at - 1);
    const std::size_t after = letters.find_first_not_of("m:", at);
    return (before != std::string::npos && letters[before] == 'h') ||
           (after != std::string::npos && letters[after] == 's');
}

void read_letters(const std::string& letters, NumberFormat& format) {
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (letters.compare(i, 5, "am/pm") == 0) {
            i += 4;
        } else if (letters[i] == 'm') {
            (is_minutes(letters, i) ? format.time : format.month) = true;
            i = letters.find_first_not_of('m', i) - 1;
        } else {
            format.year |= letters[i] == 'y';
            format.day |= letters[i] == 'd';
            format.time |= letters[i] == 'h' || letters[i] == 's';
        }
    }
}

int decimals_in(const std::string& letters) {
    const std::size_t point = letters.find('.');
    if (point == std::string::npos) return 0;
    const std::size_t end = std::min(letters.find_first_not_of("0#?", point + 1), letters.size());
    return static_cast<int>(std::min<std::size_t>(end - point - 1, 15));
}

std::optional<double> to_number(std::string_view stored) {
    double number = 0;
    const auto [end, error] = std::from_chars(stored.data(), stored.data() + stored.size(), number);
    if (error != std::errc() || end != stored.data() + stored.size() || !std::isfinite(number)) return std::nullopt;
    return number == 0 ? 0 : number;  // no '-0'
}

std::string with_comma(std::string digits) {
    std::ranges::replace(digits, '.', ',');
    return digits;
}

std::string written(double number, std::chars_format form, int precision) {
    char digits[400];
    const auto [end, error] = std::to_chars(digits, digits + sizeof digits, number, form, precision);
    return error == std::errc() ? std::string(digits, end) : std::string();
}

// The fifteen figures that Excel keeps.
std::string plain(double number) {
    return with_comma(written(number, std::chars_format::general, 15));
}

std::string percent(double number, int decimals) {
    return with_comma(written(number * 100, std::chars_format::fixed, decimals)) + " %";
}

std::string two_digits(long long number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string clock(long long seconds) {
    const std::string time = two_digits(seconds / 3600) + ":" + two_digits(seconds / 60 % 60);
    return seconds % 60 == 0 ? time : time + ":" + two_digits(seconds % 60);
}

// Excel has a 29 February 1900, for the sake of an older program; what it shows is kept, and found wrong later.
std::string day(long long number, bool counts_from_1904, const NumberFormat& format) {
    using namespace std::chrono;
    if (!counts_from_1904 && number == 60) return "1900-02-29";
    const Date first = counts_from_1904 ? 1904y / 1 / 1 : number < 60 ? 1899y / 12 / 31 : 1899y / 12 / 30;
    const std::string iso = to_iso(plus_days(first, static_cast<int>(number)));
    if (!format.year || format.day) return iso;
    return iso.substr(0, format.month ? 7 : 4);
}

std::string date(double number, bool counts_from_1904, const NumberFormat& format) {
    const auto seconds = std::llround((number - std::floor(number)) * seconds_a_day);
    const std::string iso = day(static_cast<long long>(number), counts_from_1904, format);
    return format.time && seconds > 0 && seconds < 86'400 ? iso + " " + clock(seconds) : iso;
}

}  // namespace

NumberFormat number_format(std::string_view code) {
    const std::string letters = bare(code);
    NumberFormat format;
    if (letters == "general") return format;
    read_letters(letters, format);
    if (letters.find('[') != std::string::npos)
        format.kind = Kind::elapsed;
    else if (letters.find('%') != std::string::npos)
        format.kind = Kind::percent;
    else if (format.year || format.month || format.day)
        format.kind = Kind::date;
    else if (format.time)
        format.kind = Kind::time;
    format.decimals = decimals_in(letters);
    return format;
}

std::string_view built_in_format(int number) {
    switch (number) {
        case 9:
            return "0%";
        case 10:
            return "0.00%";
        case 14:
            return "mm-dd-yy";
        case 15:
            return "d-mmm-yy";
        case 16:
            return "d-mmm";
        case 17:
            return "mmm-yy";
        case 18:
        case 19:
        case 20:
        case 21:
            return "h:mm";
        case 22:
            return "m/d/yy h:mm";
        case 45:
        case 47:
            return "mm:ss";
        case 46:
            return "[h]:mm:ss";
        default:
            return {};
    }
}

std::string shown_number(std::string_view stored, const NumberFormat& format, bool counts_from_1904) {
    const auto number = to_number(stored);
    if (!number) return std::string(stored);
    if (format.kind == Kind::percent) return percent(*number, format.decimals);
    const bool in_calendar = *number >= 0 && *number < days_of_calendar;
    if (format.kind == Kind::elapsed && in_calendar) return clock(std::llround(*number * seconds_a_day));
    if (format.kind == Kind::time && in_calendar)
        return clock(std::llround((*number - std::floor(*number)) * seconds_a_day) % 86'400);
    if (format.kind == Kind::date && in_calendar && (*number >= 1 || counts_from_1904))
        return date(*number, counts_from_1904, format);
    return stored.find_first_not_of("0123456789") == std::string_view::npos ? std::string(stored) : plain(*number);
}

}  // namespace riskbild::sheet
