#include "core/wall/pointing.hpp"

#include <algorithm>
#include <cmath>

namespace riskbild::wall {
namespace {

Rect grown(const Rect& box, float aside, float up) {
    return {box.x - aside, box.y - up, box.w + 2 * aside, box.h + 2 * up};
}

float distance_to_middle(const Rect& box, Point point) {
    return std::hypot(point.x - (box.x + box.w / 2), point.y - (box.y + box.h / 2));
}

}  // namespace

double finger_mm(const Screen& screen) {
    return screen.diagonal_inches <= 24 ? 12 : 20;
}

bool holds(const Rect& box, Point point) {
    return point.x >= box.x && point.x < box.right() && point.y >= box.y && point.y < box.bottom();
}

void add_choice(Scene& scene, const std::string& risk, const Screen& screen) {
    if (risk.empty()) return;
    const float cap = sizes_of(screen).small;
    for (const Target& target : scene.targets) {
        if (target.risk != risk) continue;
        Shape outline{ShapeKind::outline, "chosen", grown(target.box, 0.6F * cap, 0.3F * cap), Ink::primary};
        outline.radius = 0.4F * cap;
        outline.stroke = std::max(3.0F, cap / 8);
        outline.label = risk;
        scene.shapes.push_back(std::move(outline));
    }
}

std::optional<std::string> risk_at(const std::vector<Target>& targets, Point point, const Screen& screen) {
    const auto least = static_cast<float>(finger_mm(screen) * pixels_per_mm(screen));
    const Target* nearest = nullptr;
    for (const Target& target : targets) {
        const Rect& box = target.box;
        const Rect reach = grown(box, std::max(0.0F, least - box.w) / 2, std::max(0.0F, least - box.h) / 2);
        if (!holds(reach, point)) continue;
        const bool nearer =
            nearest == nullptr || distance_to_middle(box, point) < distance_to_middle(nearest->box, point);
        if (nearer) nearest = &target;
    }
    return nearest == nullptr ? std::nullopt : std::optional(nearest->risk);
}

}  // namespace riskbild::wall
