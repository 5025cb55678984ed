// Where everything stands on every picture, for tests and for people who check the wall.
#pragma once

#include <string>

#include "core/wall/layout.hpp"
#include "core/wall/palette.hpp"

namespace riskbild::display {

// {"texts": […], "marks": […]}: pixels from the top left, colours as '#RRGGBB'.
class LayoutJson {
public:
    LayoutJson(const wall::Screen& screen, const wall::Palette& palette) : screen_(screen), palette_(palette) {}

    void add(const std::string& stem, const std::string& board, const wall::Scene& scene);
    std::string text() const;

private:
    wall::Screen screen_;
    wall::Palette palette_;
    std::string texts_;  // finished entries, one a line
    std::string marks_;
};

}  // namespace riskbild::display
