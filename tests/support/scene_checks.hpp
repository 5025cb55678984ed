// What must hold for every scene: nothing outside, nothing over something else, nothing too small.
#pragma once

#include <string>
#include <vector>

#include "core/wall/layout.hpp"
#include "core/wall/scene.hpp"

namespace riskbild::test {

// Each complaint in words, so that a failing test tells which text is wrong.
inline std::vector<std::string> complaints(const wall::Scene& scene, const wall::Screen& screen) {
    std::vector<std::string> found;
    const float least = wall::sizes_of(screen).small;
    const auto overlap = [](const wall::Rect& a, const wall::Rect& b) {
        constexpr float touch = 1;
        return a.x + touch < b.right() && b.x + touch < a.right() && a.y + touch < b.bottom() &&
               b.y + touch < a.bottom();
    };
    for (std::size_t i = 0; i < scene.texts.size(); ++i) {
        const wall::Text& text = scene.texts[i];
        const wall::Rect& box = text.box;
        if (box.x < 0 || box.y < 0 || box.right() > scene.width || box.bottom() > scene.height)
            found.push_back("outside: " + text.role + " '" + text.text + "'");
        if (text.cap_px < least) found.push_back("too small: " + text.role + " '" + text.text + "'");
        for (std::size_t k = i + 1; k < scene.texts.size(); ++k)
            if (overlap(box, scene.texts[k].box))
                found.push_back("overlap: '" + text.text + "' and '" + scene.texts[k].text + "'");
    }
    return found;
}

}  // namespace riskbild::test
