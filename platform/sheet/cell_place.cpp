#include "platform/sheet/cell_place.hpp"

#include <charconv>

#include "core/base/text.hpp"

namespace riskbild::sheet {
namespace {

constexpr std::size_t excel_rows = 1'048'576;
constexpr std::size_t excel_columns = 16'384;
constexpr std::size_t longest_list = 20;  // ranges; whoever hides more must look himself

std::string row_name(std::size_t row) {
    return std::to_string(row + 1);
}

template <class Name>
std::string ranges(const std::vector<std::size_t>& numbers, Name name) {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (parts.size() == longest_list) return text::join(parts, ", ") + " …";
        const std::size_t from = numbers[i];
        while (i + 1 < numbers.size() && numbers[i + 1] == numbers[i] + 1) ++i;
        parts.push_back(name(from) + ":" + name(numbers[i]));
    }
    return text::join(parts, ", ");
}

}  // namespace

std::optional<CellPlace> cell_place(std::string_view reference) {
    std::size_t column = 0;
    while (!reference.empty() && reference.front() >= 'A' && reference.front() <= 'Z' && column <= excel_columns) {
        column = column * 26 + static_cast<std::size_t>(reference.front() - 'A') + 1;
        reference.remove_prefix(1);
    }
    std::size_t row = 0;
    const char* end = reference.data() + reference.size();
    const auto [stop, error] = std::from_chars(reference.data(), end, row);
    if (error != std::errc() || stop != end) return std::nullopt;
    if (column == 0 || column > excel_columns || row == 0 || row > excel_rows) return std::nullopt;
    return CellPlace{row - 1, column - 1};
}

std::optional<CellRange> cell_range(std::string_view reference) {
    const std::size_t colon = reference.find(':');
    const auto first = cell_place(reference.substr(0, colon));
    const auto last = colon == std::string_view::npos ? first : cell_place(reference.substr(colon + 1));
    if (!first || !last || last->row < first->row || last->column < first->column) return std::nullopt;
    return CellRange{*first, *last};
}

std::string column_name(std::size_t column) {
    std::string name;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return name;
}

std::string cell_name(CellPlace place) {
    return column_name(place.column) + row_name(place.row);
}

std::string row_ranges(const std::vector<std::size_t>& numbers) {
    return ranges(numbers, row_name);
}

std::string column_ranges(const std::vector<std::size_t>& numbers) {
    return ranges(numbers, column_name);
}

}  // namespace riskbild::sheet
