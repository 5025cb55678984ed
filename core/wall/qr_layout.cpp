#include "core/wall/qr_layout.hpp"

#include <algorithm>
#include <cmath>

namespace riskbild::wall {
namespace {

constexpr int quiet_zone = 4;              // modules on each side
constexpr int least_pixels = 3;            // of a module
constexpr double least_millimetres = 1.5;  // of a module, for a phone at arm's length

}  // namespace

float plate_side(const QrCode& code, int module) {
    return static_cast<float>((code.side + 2 * quiet_zone) * module);
}

int module_in(const Canvas& canvas, const QrCode& code, float width, float height) {
    if (code.side == 0) return 0;
    const int module = static_cast<int>(std::min(width, height) / plate_side(code, 1));
    const double least = std::max<double>(least_pixels, least_millimetres * pixels_per_mm(canvas.screen()));
    return module >= least ? module : 0;
}

// Dark modules beside each other are one shape, so that no seam is seen between them.
void put_qr(Canvas& canvas, const QrCode& code, int module, float x, float y) {
    const auto size = static_cast<float>(module);
    const float side = plate_side(code, module);
    x = std::round(x);
    y = std::round(y);
    canvas.add(Shape{ShapeKind::rect, "qr-plate", {x, y, side, side}, Ink::code_light, Ink::paper, 2 * size});
    const auto at = [&](int column, int row, int count) {
        return Rect{x + size * static_cast<float>(quiet_zone + column), y + size * static_cast<float>(quiet_zone + row),
                    size * static_cast<float>(count), size};
    };
    for (int row = 0; row < code.side; ++row)
        for (int from = 0; from < code.side;) {
            int to = from;
            while (to < code.side && code.is_dark(to, row)) ++to;
            if (to > from)
                canvas.add(Shape{ShapeKind::rect, "qr", at(from, row, to - from), Ink::code_dark, Ink::code_light});
            from = std::max(to, from + 1);
        }
}

}  // namespace riskbild::wall
