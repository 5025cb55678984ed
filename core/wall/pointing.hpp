// What is pointed at: by keys, shown as an outline; by a finger, found again.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/wall/layout.hpp"
#include "core/wall/pose.hpp"
#include "core/wall/scene.hpp"

namespace riskbild::wall {

// Millimetres that a finger needs: 20, on screens up to 24 inches 12 (glance.md).
double finger_mm(const Screen& screen);

bool holds(const Rect& box, Point point);

// An outline round everything that stands for the risk: its row, and its marks.
void add_choice(Scene& scene, const std::string& risk, const Screen& screen);

// The risk whose target the finger meant: a target is never smaller to a finger than finger_mm, and of
// several the one whose middle is nearest.
std::optional<std::string> risk_at(const std::vector<Target>& targets, Point point, const Screen& screen);

}  // namespace riskbild::wall
