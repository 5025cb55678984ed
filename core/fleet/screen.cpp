#include "core/fleet/screen.hpp"

namespace riskbild::fleet {

bool is_a_size(int width, int height) {
    return pixels_a_side.contain(width) && pixels_a_side.contain(height) && height <= most_pixels / width;
}

bool can_be_drawn(const Screen& screen) {
    return is_a_size(screen.width, screen.height) && inches.contain(screen.diagonal) &&
           decimetres.contain(screen.distance_dm);
}

Screen within_bounds(Screen screen) {
    if (!is_a_size(screen.width, screen.height)) screen.width = screen.height = 0;
    if (!inches.contain(screen.diagonal)) screen.diagonal = 0;
    if (!decimetres.contain(screen.distance_dm)) screen.distance_dm = 0;
    return screen;
}

}  // namespace riskbild::fleet
