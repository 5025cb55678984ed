// Prints how far apart the levels of both palettes lie, in CIEDE2000, for scales of two to five levels, and how far
// their texts stand out from the grounds they lie on.
#include <cstdio>

#include "tests/core/wall_colour/distances.hpp"
#include "tests/core/wall_colour/shipped.hpp"

using namespace riskbild;
using namespace riskbild::colour;

namespace {

void print_rows(const wall::Palette& palette, const char* what, std::vector<wall::Ink> (*inks)(int)) {
    for (const Vision vision : visions) {
        std::printf("  %-6s %-15s", what, name_of(vision));
        for (int levels = 2; levels <= 5; ++levels) {
            const Distances found = distances(palette, inks(levels), vision);
            std::printf("  %5.1f (%d-%d) %5.1f (%d-%d)", found.adjacent.smallest, found.adjacent.one,
                        found.adjacent.two, found.any.smallest, found.any.one, found.any.two);
        }
        std::printf("\n");
    }
}

void print_contrast(const wall::Palette& palette, const char* what, wall::Ink text) {
    const auto on = [&](wall::Ink ground) { return contrast(palette.colour(text), palette.colour(ground)); };
    std::printf("  %-22s  %4.1f on paper  %4.1f on cards\n", what, on(wall::Ink::paper), on(wall::Ink::card));
}

}  // namespace

int main() {
    std::printf("Smallest CIEDE2000 between adjacent levels, and between any two (which).\n");
    for (const char* theme : themes) {
        const wall::Palette palette = shipped(theme);
        std::printf("%s\n  %-22s", theme, "");
        for (int levels = 2; levels <= 5; ++levels) std::printf("  %d levels: near   any      ", levels);
        std::printf("\n");
        print_rows(palette, "levels", level_inks);
        print_rows(palette, "tints", level_tints);
        print_contrast(palette, "text", wall::Ink::primary);
        print_contrast(palette, "secondary text", wall::Ink::secondary);
        print_contrast(palette, "good", wall::Ink::good);
        print_contrast(palette, "notice", wall::Ink::notice);
        print_contrast(palette, "bad", wall::Ink::bad);
        print_contrast(palette, "missing", wall::Ink::missing);
    }
}
