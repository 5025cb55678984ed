// A channel's pages on paper, for the meeting.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/hub/actions/preview.hpp"

namespace riskbild::hub {

inline constexpr std::size_t most_boards_on_paper = 20;  // at once; more are printed a board each

// What is said around the pictures, in the reader's language.
struct PaperWords {
    std::string title;
    std::string printed;                                                 // "Utskriven 2026-11-22 14.05, version …"
    std::function<std::string(std::size_t page, std::size_t of)> count;  // "sida 3 av 12"
};

// A PDF of the boards' pages in their order: each with its picture, its board, plan and dates, and when it was printed.
// Errors as of wall_picture(); ErrorKind::usage where there are more boards than are printed at once.
Result<std::string> pages_on_paper(const Studio& studio, const Sitting& sitting, const std::vector<std::string>& boards,
                                   const PaperWords& words);

}  // namespace riskbild::hub
