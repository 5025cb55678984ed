// All that decides what is on the glass. The same image needs no drawing.
#pragma once

#include "core/wall/pose.hpp"
#include "core/wall/scene.hpp"
#include "core/wall/schedule.hpp"

namespace riskbild::display {

struct Image {
    wall::Scene scene;  // empty on a dark glass: what is hidden is nowhere
    wall::Theme theme = wall::Theme::light;
    wall::Pose pose{};
    bool black = false;  // hidden or asleep
    bool operator==(const Image&) const = default;
};

}  // namespace riskbild::display
