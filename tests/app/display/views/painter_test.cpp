#include "tests/app/display/views/stage.hpp"

namespace riskbild::views {

namespace {

using wall::Face;
using wall::Ink;
using wall::Rect;
using wall::Scene;
using wall::Shape;
using wall::ShapeKind;

}  // namespace

TEST_CASE("text ends where layout says it ends") {
    Stage stage({1200, 120});
    for (const std::string words : {"Låg kvalitet hos uppdragstagaren", "2023-12-06 · 111 av 777"}) {
        Scene scene{1200, 120, {}, {line(words, Face::semibold, 29.6F, 20, 80, *stage.inter)}};
        const Rect ink = inked(stage.picture(scene), stage.palette.colour(Ink::paper));
        CHECK(ink.x >= 20);
        CHECK(ink.right() <= scene.texts[0].box.right() + 1);
        CHECK(ink.right() >= scene.texts[0].box.right() - 6);
    }
}

TEST_CASE("a clock that ticks moves no letter beside it") {
    Stage stage({600, 80});
    const auto tail = [&](const std::string& time) {
        Scene scene{600, 80, {}, {line(time + " H", Face::regular, 30, 20, 60, *stage.inter)}};
        return inked(stage.picture(scene), stage.palette.colour(Ink::paper)).right();
    };
    CHECK(tail("11.11") == tail("08.40"));
}

TEST_CASE("a narrow digit stands in the middle of its place") {
    Stage stage({200, 120});
    Scene scene{200, 120, {}, {line("1", Face::regular, 60, 50, 100, *stage.inter)}};
    const Rect ink = inked(stage.picture(scene), stage.palette.colour(Ink::paper));
    const float place = scene.texts[0].lines[0].width;
    CHECK(ink.x - 50 > 0.2F * place);  // at its own advance it would stand further to the left
    CHECK(50 + place - ink.right() > 0.2F * place);
}

TEST_CASE("turned text runs upwards from its baseline") {
    Stage stage({200, 400});
    Scene scene{200, 400, {}, {line("HHH", Face::regular, 40, 120, 350, *stage.inter)}};
    scene.texts[0].vertical = true;
    const Rect ink = inked(stage.picture(scene), stage.palette.colour(Ink::paper));
    CHECK(ink.right() == 120);
    CHECK(ink.w == doctest::Approx(40).epsilon(0.03));
    CHECK(ink.bottom() <= 350);
    CHECK(ink.y >= 350 - scene.texts[0].lines[0].width);
}

TEST_CASE("a letter that Inter lacks is shown as a replacement, not as nothing") {
    Stage stage({200, 100});
    Scene scene{200, 100, {}, {line("\u6F22", Face::regular, 40, 20, 80, *stage.inter)}};
    CHECK(inked(stage.picture(scene), stage.palette.colour(Ink::paper)).w > 10);
}

TEST_CASE("every kind of shape stays within its rectangle and fills it") {
    Stage stage({200, 200});
    for (const ShapeKind kind : {ShapeKind::rect, ShapeKind::outline, ShapeKind::disc, ShapeKind::ring,
                                 ShapeKind::dashed_ring, ShapeKind::hatched_disc, ShapeKind::check, ShapeKind::triangle,
                                 ShapeKind::cross, ShapeKind::clock, ShapeKind::arrow, ShapeKind::play}) {
        Scene scene{200, 200, {Shape{kind, "test", {50, 60, 100, 80}, Ink::primary, Ink::paper, 8, 6}}, {}};
        if (kind != ShapeKind::rect && kind != ShapeKind::outline && kind != ShapeKind::arrow) {
            scene.shapes[0].rect.h = 100;
        }
        CAPTURE(static_cast<int>(kind));
        const Rect ink = inked(stage.picture(scene), stage.palette.colour(Ink::paper));
        CHECK(ink.x >= 49);
        CHECK(ink.y >= 59);
        CHECK(ink.right() <= 151);
        CHECK(ink.bottom() <= scene.shapes[0].rect.bottom() + 1);
        CHECK(ink.w >= 70);
    }
}

TEST_CASE("a move points from its first cell to its last, also to the left and upwards") {
    Stage stage({200, 200});
    Scene scene{200, 200, {Shape{ShapeKind::move, "move", {150, 150, -100, -100}, Ink::primary, Ink::paper, 0, 6}}, {}};
    const auto picture = stage.picture(scene);
    const auto dark_in = [&](int x, int y) {
        int count = 0;
        for (int i = 0; i < 24 * 24; ++i) count += picture.at(x + i % 24, y + i / 24)[0] < 128 ? 1 : 0;
        return count;
    };
    CHECK(dark_in(48, 48) > dark_in(128, 128));
    CHECK(dark_in(128, 128) > 0);
}

TEST_CASE("shapes are drawn in order, texts over them, a rule never vanishes") {
    Stage stage({100, 100});
    Scene scene{100,
                100,
                {Shape{ShapeKind::rect, "card", {10, 10, 80, 80}, Ink::bad_fill},
                 Shape{ShapeKind::rect, "card", {20, 20, 60, 60}, Ink::card},
                 Shape{ShapeKind::rect, "rule", {10.4F, 95.4F, 80, 0.2F}, Ink::primary}},
                {line("H", Face::display_bold, 40, 35, 70, *stage.inter)}};
    const auto picture = stage.picture(scene);
    const auto colour = [&](int x, int y) {
        return wall::Colour{picture.at(x, y)[0], picture.at(x, y)[1], picture.at(x, y)[2]};
    };
    CHECK(colour(15, 50) == stage.palette.colour(Ink::bad_fill));
    CHECK(colour(25, 25) == stage.palette.colour(Ink::card));
    CHECK(colour(50, 95) == stage.palette.colour(Ink::primary));
    CHECK(colour(2, 2) == stage.palette.colour(Ink::paper));
    CHECK(inked(picture, stage.palette.colour(Ink::paper)).h == 86);
}

}  // namespace riskbild::views
