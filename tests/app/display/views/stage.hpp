// An offscreen screen with Inter and a palette, for tests that look at pixels.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "app/display/views/painter.hpp"
#include "platform/os/files.hpp"
#include "platform/text/inter.hpp"
#include "platform/window/offscreen.hpp"

namespace riskbild::views {

template <class T>
T must(Result<T> result) {
    REQUIRE_MESSAGE(result.ok(), (result.ok() ? "" : result.error().message));
    return std::move(*result);
}

struct Stage {
    window::Size size;
    std::unique_ptr<text::InterMetrics> inter = must(text::InterMetrics::load());
    wall::Palette palette = must(wall::Palette::parse(must(os::read_asset("palettes.json")), "light"));
    std::unique_ptr<window::Offscreen> screen;
    std::unique_ptr<Fonts> fonts;

    explicit Stage(window::Size wanted) : size(wanted), screen(must(window::Offscreen::open(wanted))) {
        FaceFiles files;
        for (std::size_t i = 0; i < files.size(); ++i) {
            const auto face = static_cast<wall::Face>(i);
            files[i] = {inter->file(face), inter->line_height(face)};
        }
        fonts = std::make_unique<Fonts>(*inter, files, screen->gui().atlas_limit());
    }

    window::Picture picture(const wall::Scene& scene) {
        if (must(fonts->bake_for(scene))) screen->gui().upload_fonts();
        return screen->draw(palette.colour(wall::Ink::paper),
                            [&](ImDrawList& list) { draw_scene(list, scene, palette, *fonts); });
    }
};

// One line of text, as layout would place it.
inline wall::Text line(std::string words, wall::Face face, float cap, float x, float baseline,
                       const wall::TextMeasure& measure, wall::Ink ink = wall::Ink::primary) {
    wall::Text text;
    text.text = words;
    text.face = face;
    text.cap_px = cap;
    text.ink = ink;
    const float em = cap / measure.cap_height(face);
    const float width = measure.width(face, words) * em;
    text.box = {x, baseline - measure.ascender(face) * em, width,
                (measure.ascender(face) + measure.descender(face)) * em};
    text.lines.push_back({std::move(words), x, baseline, width});
    return text;
}

// The smallest rectangle around every pixel that differs from the ground; empty if none does.
inline wall::Rect inked(const window::Picture& picture, wall::Colour ground) {
    int left = picture.width, top = picture.height, right = -1, bottom = -1;
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            const std::uint8_t* pixel = picture.at(x, y);
            // Half covered or more: the edge that an eye sees.
            const int contrast = std::max(
                {std::abs(pixel[0] - ground.red), std::abs(pixel[1] - ground.green), std::abs(pixel[2] - ground.blue)});
            if (contrast < 100) continue;
            left = std::min(left, x), right = std::max(right, x);
            top = std::min(top, y), bottom = std::max(bottom, y);
        }
    }
    if (right < 0) return {};
    return {static_cast<float>(left), static_cast<float>(top), static_cast<float>(right - left + 1),
            static_cast<float>(bottom - top + 1)};
}

}  // namespace riskbild::views
