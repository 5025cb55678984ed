#include "app/display/controls.hpp"

#include <doctest/doctest.h>

#include "tests/app/display/paper.hpp"

namespace riskbild::display {

namespace {

using namespace std::chrono_literals;
using wall::TouchAction;
using window::Key;

// A wall in a window of 1920 x 1080 before a person with keys and fingers.
struct Person {
    Controls controls{wall::Motion::rotates, true};
    Touchable glass;
    Moment now{1000s};

    explicit Person(int degrees = 0) {
        glass.pose = {degrees, {}, 1920, 1080};
        look();
    }
    void look() {
        controls.tick(now);
        controls.follow_schedule(false, now);
        controls.tour().board(1);
        const std::vector<Sheet> sheets = sheets_of_board("a");
        controls.tour().follow(sheets, now);
        const Place place = controls.tour().place();
        glass.targets = sheets[place.page].scenes[place.scene].targets;
        glass.bar.reset();
        if (controls.touch_bar()) glass.bar = bar();
    }
    // The buttons in a row, each 100 pixels wide.
    static wall::TouchBar bar() {
        wall::TouchBar made{{0, 800, 1920, 100}, 20, {}};
        for (const TouchAction action :
             {TouchAction::back, TouchAction::previous, TouchAction::resume, TouchAction::next, TouchAction::meeting,
              TouchAction::large_text, TouchAction::hide}) {
            const float x = 120 * static_cast<float>(made.buttons.size());
            made.buttons.push_back({action, "", false, {x, 800, 100, 100}});
        }
        return made;
    }
    bool press(Key key, int number = 0) {
        const bool goes_on = controls.obey(window::Press{key, number}, glass, now);
        look();
        return goes_on;
    }
    void tap(float x, float y) {
        controls.obey(window::Tap{x, y}, glass, now);
        look();
    }
    void touch(TouchAction action) {
        for (const wall::TouchButton& button : bar().buttons)
            if (button.action == action) return tap(button.box.x + 50, button.box.y + 50);
    }
    Place place() const { return controls.tour().place(); }
    bool held() const { return controls.tour().pause().held(); }
};

constexpr std::pair<float, float> beside{1500, 700};

}  // namespace

TEST_CASE("the keys of a keyboard and of a presenter's remote") {
    Person person;
    person.press(Key::next);
    CHECK(person.place() == Place{1, 0});
    person.press(Key::previous);
    CHECK(person.place() == Place{0, 0});
    person.press(Key::number, 3);
    CHECK(person.place() == Place{2, 0});
    person.press(Key::home);
    CHECK(person.place() == Place{0, 0});
    person.press(Key::down);
    CHECK(person.controls.tour().chosen() == "r2");
    person.press(Key::open);
    CHECK(person.controls.tour().in_card());
    person.press(Key::back);
    CHECK_FALSE(person.controls.tour().in_card());
}

TEST_CASE("any key holds the wall; Space also lets it go") {
    for (const Key key : {Key::next, Key::previous, Key::up, Key::down, Key::open, Key::home, Key::large_text,
                          Key::meeting, Key::number, Key::pause, Key::other}) {
        Person person;
        CHECK_FALSE(person.held());
        person.press(key, 1);
        CHECK(person.held());
    }
    Person person;
    person.press(Key::pause);
    person.press(Key::pause);
    CHECK_FALSE(person.held());
}

TEST_CASE("Esc goes back; only with nothing to go back from does it end a window, and never a fullscreen wall") {
    Person person;
    person.press(Key::down);
    person.press(Key::open);
    CHECK(person.press(Key::back));
    CHECK(person.press(Key::back));
    CHECK_FALSE(person.press(Key::back));
    CHECK_FALSE(person.press(Key::quit));
    Controls fullscreen{wall::Motion::rotates, false};
    CHECK(fullscreen.obey(window::Press{Key::back}, {}, person.now));
    CHECK(fullscreen.obey(window::Press{Key::quit}, {}, person.now));
}

TEST_CASE("H hides at once; any key or tap brings the same picture back and does nothing else") {
    Person person;
    person.press(Key::next);
    person.press(Key::hide);
    CHECK(person.controls.darkness().hidden());
    person.press(Key::next);
    CHECK_FALSE(person.controls.darkness().dark());
    CHECK(person.place() == Place{1, 0});
    person.press(Key::hide);
    person.tap(500, 140);  // where a row would be
    CHECK_FALSE(person.controls.darkness().dark());
    CHECK_FALSE(person.controls.tour().in_card());
    CHECK_FALSE(person.controls.touch_bar());
}

TEST_CASE("what is hidden stays hidden when the hold is over") {
    Person person;
    person.press(Key::hide);
    person.now += 10min;
    person.look();
    CHECK(person.controls.darkness().hidden());
}

TEST_CASE("large text and touch buttons go with the hold") {
    Person person;
    person.press(Key::large_text);
    person.tap(beside.first, beside.second);
    CHECK(person.controls.large_text());
    CHECK(person.controls.touch_bar());
    person.press(Key::large_text);
    CHECK_FALSE(person.controls.large_text());
    person.press(Key::large_text);
    person.now += 91s;
    person.look();
    CHECK_FALSE(person.controls.large_text());
    CHECK_FALSE(person.controls.touch_bar());
}

TEST_CASE("a tap on a row opens its card, a tap beside brings the buttons and takes them away") {
    Person person;
    person.press(Key::next);
    person.tap(500, 240);  // the second row
    CHECK(person.place() == Place{4, 0});
    CHECK_FALSE(person.controls.touch_bar());
    person.tap(beside.first, beside.second);
    CHECK(person.controls.touch_bar());
    person.tap(beside.first, beside.second);
    CHECK_FALSE(person.controls.touch_bar());
}

TEST_CASE("each button does what it says, and one that is not hit does nothing") {
    Person person;
    person.tap(beside.first, beside.second);
    person.touch(TouchAction::next);
    CHECK(person.place() == Place{1, 0});
    person.touch(TouchAction::previous);
    CHECK(person.place() == Place{0, 0});
    person.touch(TouchAction::large_text);
    CHECK(person.controls.large_text());
    person.touch(TouchAction::meeting);
    CHECK(person.controls.tour().pause().meeting());
    person.tap(1900, 850);
    CHECK(person.controls.touch_bar());
    person.touch(TouchAction::resume);
    CHECK_FALSE(person.held());
    CHECK_FALSE(person.controls.touch_bar());
    person.tap(500, 140);
    CHECK(person.controls.tour().in_card());
    person.tap(beside.first, beside.second);
    person.touch(TouchAction::back);
    CHECK_FALSE(person.controls.tour().in_card());
    person.touch(TouchAction::hide);
    CHECK(person.controls.darkness().hidden());
}

TEST_CASE("Esc takes the buttons away before anything else") {
    Person person;
    person.tap(beside.first, beside.second);
    CHECK(person.press(Key::back));
    CHECK_FALSE(person.controls.touch_bar());
}

TEST_CASE("a finger on a turned screen meets what is under it") {
    Person person(90);
    person.press(Key::next);
    const wall::Point row = wall::on_glass({500, 240}, person.glass.pose);
    person.tap(row.x, row.y);
    CHECK(person.place() == Place{4, 0});
}

TEST_CASE("nobody's meeting is put to sleep, an empty room is") {
    Person person;
    person.press(Key::meeting);
    person.controls.follow_schedule(true, person.now + 1h);
    CHECK_FALSE(person.controls.darkness().asleep());
    Controls empty{wall::Motion::rotates, false};
    empty.follow_schedule(true, person.now);
    CHECK(empty.darkness().asleep());
    CHECK(empty.obey(window::Press{Key::other}, {}, person.now));
    empty.follow_schedule(true, person.now + 299s);
    CHECK_FALSE(empty.darkness().asleep());
    empty.tick(person.now + 300s);
    empty.follow_schedule(true, person.now + 300s);
    CHECK(empty.darkness().asleep());
}

}  // namespace riskbild::display
