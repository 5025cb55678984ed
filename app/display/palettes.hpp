// The wall's two palettes, from assets.
#pragma once

#include "core/base/result.hpp"
#include "core/wall/palette.hpp"
#include "core/wall/schedule.hpp"

namespace riskbild::display {

class Palettes {
public:
    static Result<Palettes> open();
    const wall::Palette& of(wall::Theme theme) const { return theme == wall::Theme::light ? light_ : dark_; }

private:
    Palettes(const wall::Palette& light, const wall::Palette& dark) : light_(light), dark_(dark) {}
    wall::Palette light_;
    wall::Palette dark_;
};

}  // namespace riskbild::display
