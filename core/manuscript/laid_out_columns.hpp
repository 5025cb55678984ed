// Columns that are kept apart by spaces, as a PDF's text with its layout has them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace riskbild::manuscript {

// What all lines of a table have in common: where text stands in any of them, and the gutters between.
class LaidOutColumns {
public:
    // From the line of the headings: each stands two spaces or more from the next.
    explicit LaidOutColumns(std::string_view header);

    std::size_t count() const { return spans_.size(); }

    // Widens the columns by that line. False, and nothing has changed, where it would bridge a gutter or
    // stand beside all columns: it is no line of the table.
    bool add(std::string_view line);

    // The line's text in each column, trimmed.
    std::vector<std::string> cells(std::string_view line) const;

private:
    struct Span {
        std::size_t begin;  // in letters
        std::size_t end;
    };
    static std::vector<Span> spans_of(const std::vector<bool>& filled);

    std::vector<bool> filled_;
    std::vector<Span> spans_;
};

}  // namespace riskbild::manuscript
