// Numbers of a workbook as a reader of the sheet sees them.
#pragma once

#include <string>
#include <string_view>

namespace riskbild::sheet {

struct NumberFormat {
    enum class Kind { plain, percent, date, time, elapsed };
    Kind kind = Kind::plain;
    int decimals = 0;  // of a percentage
    bool year = false;
    bool month = false;
    bool day = false;
    bool time = false;  // of day, beside a date
};

// 'yyyy\-mm\-dd', '0.0%', '[h]:mm', … Its first section decides; text within quotes and conditions do not.
NumberFormat number_format(std::string_view code);

// The code of a number that Excel never writes down (ECMA-376, part 1, 18.8.30); empty for others.
std::string_view built_in_format(int number);

// '0.49' → '49 %', '45000' → '2023-03-15' or, where the format shows no day, '2023-03'. Decimals with a comma and
// without the noise of binary numbers. What is no number, or no day of Excel's calendar, stays as it is stored.
std::string shown_number(std::string_view stored, const NumberFormat& format, bool counts_from_1904);

}  // namespace riskbild::sheet
