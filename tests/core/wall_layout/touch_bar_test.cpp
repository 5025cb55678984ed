#include "core/wall/touch_bar.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "tests/core/wall_layout/inter.hpp"
#include "tests/support/scene_checks.hpp"

using namespace riskbild;
using namespace riskbild::wall;
using riskbild::test::inter;

namespace {

Words words_in(const std::string& language) {
    std::ifstream file(RISKBILD_SOURCE_DIR "/assets/words/" + language + ".json");
    std::ostringstream text;
    text << file.rdbuf();
    return Words::parse(text.str()).value();
}

const Words& swedish() {
    static const Words words = words_in("sv");
    return words;
}

// Every screen that the wall is tested on, lying and on edge.
std::vector<Screen> screens() {
    std::vector<Screen> all;
    for (const double inches : {24.0, 32.0, 43.0, 55.0})
        for (const double metres : {2.0, 3.0, 4.0, 6.0})
            for (const int scale : {1, 2})
                for (const bool large : {false, true}) {
                    all.push_back({1920 * scale, 1080 * scale, inches, metres, large});
                    all.push_back({1080 * scale, 1920 * scale, inches, metres, large});
                }
    return all;
}

float floor_of(const Screen& screen) {
    return static_cast<float>(screen.height) * 0.93F;
}

TouchBar bar_on(const Screen& screen, const TouchState& state = {}, const Words& words = swedish()) {
    return touch_bar(state, floor_of(screen), screen, words, inter());
}

bool overlap(const Rect& a, const Rect& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

std::vector<TouchAction> actions(const TouchBar& bar) {
    std::vector<TouchAction> all;
    for (const TouchButton& button : bar.buttons) all.push_back(button.action);
    return all;
}

void check_bar(const TouchBar& bar, const Screen& screen) {
    CAPTURE(screen.width);
    CAPTURE(screen.diagonal_inches);
    CAPTURE(screen.distance_m);
    const double least = (screen.diagonal_inches <= 24 ? 12 : 20) * pixels_per_mm(screen);
    for (std::size_t i = 0; i < bar.buttons.size(); ++i) {
        const Rect& box = bar.buttons[i].box;
        CHECK(box.w >= least);
        CHECK(box.h >= least);
        CHECK(box.x >= 0);
        CHECK(box.right() <= static_cast<float>(screen.width));
        CHECK(box.y >= bar.panel.y);
        CHECK(box.bottom() <= bar.panel.bottom());
        for (std::size_t k = i + 1; k < bar.buttons.size(); ++k) CHECK_FALSE(overlap(box, bar.buttons[k].box));
    }
    CHECK(bar.panel.bottom() == doctest::Approx(floor_of(screen)));
    CHECK(bar.panel.y >= static_cast<float>(screen.height) * 2 / 3);
}

void check_words(const TouchBar& bar, const Screen& screen) {
    Scene scene{static_cast<float>(screen.width), static_cast<float>(screen.height), {}, {}};
    add_touch_bar(scene, bar, screen, inter());
    Screen near = screen;
    near.distance_m = 0.7;
    for (const std::string& complaint : test::complaints(scene, near)) FAIL_CHECK(complaint);
    for (const TouchButton& button : bar.buttons) {
        const auto text = std::ranges::find(scene.texts, button.words, &Text::text);
        REQUIRE(text != scene.texts.end());
        CHECK(text->lines.size() == 1);
        CHECK(text->box.right() <= button.box.right());
    }
}

}  // namespace

TEST_CASE("on every screen the buttons are large enough to hit, apart, and in the lower third") {
    for (const Screen& screen : screens()) {
        check_bar(bar_on(screen), screen);
        check_bar(bar_on(screen, {.meeting = true, .large_text = true, .card = true}), screen);
    }
}

TEST_CASE("every word stands whole in its button, in both languages") {
    const Words english = words_in("en");
    for (const Screen& screen : screens()) {
        check_words(bar_on(screen, {.card = true}), screen);
        check_words(bar_on(screen, {.card = true}, english), screen);
    }
}

TEST_CASE("the words are as large as the wall's smallest where there is room") {
    const Screen screen{1920, 1080, 55, 3};
    CHECK(bar_on(screen).cap == sizes_of(screen).small);
}

TEST_CASE("what can be done follows from what is on") {
    using enum TouchAction;
    CHECK(actions(bar_on({})) == std::vector{previous, resume, next, meeting, large_text, hide});
    CHECK(actions(bar_on({}, {.card = true})) == std::vector{back, previous, resume, next, meeting, large_text, hide});
    const TouchBar on = bar_on({}, {.meeting = true});
    CHECK(on.buttons[3].on);
    CHECK_FALSE(on.buttons[4].on);
}

TEST_CASE("a point is in one button or in none") {
    const TouchBar bar = bar_on({});
    for (const TouchButton& button : bar.buttons) {
        const Point middle{button.box.x + button.box.w / 2, button.box.y + button.box.h / 2};
        CHECK(action_at(bar, middle) == button.action);
    }
    CHECK_FALSE(action_at(bar, {bar.panel.x + 1, bar.panel.y + 1}));
    CHECK_FALSE(action_at(bar, {500, 100}));
}

TEST_CASE("what stands under the bar gives way, line by line; what stands above stays") {
    const Screen screen{1920, 1080, 55, 4};
    const TouchBar bar = bar_on(screen);
    const auto text = [](std::vector<float> baselines) {
        Text made;
        made.cap_px = 30;
        made.box = {100, baselines.front() - 30, 200, baselines.back() - baselines.front() + 40};
        for (const float baseline : baselines) made.lines.push_back({"Risk", 100, baseline, 200});
        return made;
    };
    Scene scene{1920, 1080, {}, {text({100}), text({bar.panel.y - 40, bar.panel.y + 20}), text({bar.panel.y + 60})}};
    scene.targets = {{"r1", {100, 70, 200, 40}}, {"r2", {100, bar.panel.y + 20, 200, 50}}};
    add_touch_bar(scene, bar, screen, inter());
    REQUIRE(std::ranges::count(scene.texts, std::string(), &Text::text) == 2);
    CHECK(scene.texts[1].lines.size() == 1);
    REQUIRE(scene.targets.size() == 1);
    CHECK(scene.targets[0].risk == "r1");
}
