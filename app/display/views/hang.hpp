// A drawn picture turned and shifted to where it hangs on the glass.
#pragma once

#include "core/wall/pose.hpp"

struct ImDrawList;

namespace riskbild::views {

// Everything in the list, vertex by vertex. Nothing on the wall sets clip rectangles of its own.
void hang(ImDrawList& list, const wall::Pose& pose);

}  // namespace riskbild::views
