// The sheets of the board that is shown, laid out anew only when something has changed that they are made of:
// keys, countdowns and every wake of the wall find them lying there.
#pragma once

#include <string>
#include <vector>

#include "app/display/holdings.hpp"
#include "app/display/sheets.hpp"

namespace riskbild::display {

class Desk {
public:
    // `stated`: which pages the device's settings name. `language` is that of the manner's words.
    explicit Desk(std::vector<wall::PageName> stated) : stated_(std::move(stated)) {}

    // Until the next call. Of the situation's time only the minute counts.
    // `channel`: all boards beside which it is shown; may be null.
    const std::vector<Sheet>& sheets(const BoardPtr& board, const wall::Situation& situation,
                                     const std::string& language, const Manner& manner,
                                     const SummariesPtr& channel = nullptr);

private:
    // What the sheets were made of.
    struct Basis {
        BoardPtr board;
        wall::Situation situation;
        std::string language;
        wall::Screen screen;
        SummariesPtr channel;
        bool operator==(const Basis&) const = default;
    };

    std::vector<wall::PageName> stated_;
    Basis basis_;
    std::vector<Sheet> sheets_;  // empty: none made yet
};

}  // namespace riskbild::display
