#include "core/wall/pointing.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace riskbild::wall;

namespace {

const Screen screen{1920, 1080, 55, 4};  // 1.577 pixels a mm: a finger needs 31.5

Scene scene() {
    Scene made{1920, 1080, {}, {}};
    made.targets = {{"r1", {100, 100, 800, 90}}, {"r2", {100, 200, 800, 90}}, {"r1", {1200, 400, 10, 10}}};
    return made;
}

std::vector<Rect> outlines(const Scene& of) {
    std::vector<Rect> boxes;
    for (const Shape& shape : of.shapes)
        if (shape.role == "chosen") boxes.push_back(shape.rect);
    return boxes;
}

}  // namespace

TEST_CASE("the chosen risk is outlined wherever it stands") {
    Scene chosen = scene();
    add_choice(chosen, "r1", screen);
    const std::vector<Rect> boxes = outlines(chosen);
    REQUIRE(boxes.size() == 2);
    CHECK(boxes[0].x < 100);
    CHECK(boxes[0].right() > 900);
    CHECK(boxes[0].bottom() > 190);
    CHECK(boxes[0].bottom() < 200);
    Scene nothing = scene();
    add_choice(nothing, "", screen);
    add_choice(nothing, "r9", screen);
    CHECK(nothing == scene());
}

TEST_CASE("a tap finds the row it is on, and beside rows nothing") {
    CHECK(risk_at(scene().targets, {500, 110}, screen) == "r1");
    CHECK(risk_at(scene().targets, {500, 289}, screen) == "r2");
    CHECK_FALSE(risk_at(scene().targets, {500, 195}, screen));
    CHECK_FALSE(risk_at(scene().targets, {50, 140}, screen));
}

TEST_CASE("a small mark is as large to a finger as a finger needs") {
    CHECK(risk_at(scene().targets, {1192, 405}, screen) == "r1");
    CHECK_FALSE(risk_at(scene().targets, {1180, 405}, screen));
    const Screen desk{1920, 1080, 24, 4};
    CHECK(risk_at(scene().targets, {1189, 405}, desk) == "r1");
    CHECK_FALSE(risk_at(scene().targets, {1180, 405}, desk));
}

TEST_CASE("between two marks the nearer is meant") {
    Scene two{1920, 1080, {}, {}};
    two.targets = {{"a", {100, 100, 10, 10}}, {"b", {120, 100, 10, 10}}};
    CHECK(risk_at(two.targets, {112, 105}, screen) == "a");
    CHECK(risk_at(two.targets, {117, 105}, screen) == "b");
}
