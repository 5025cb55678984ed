// Where the wall stands in what there is to show: by rotation, or where keys and taps have taken it. Pure:
// time is an argument. Whatever somebody does here holds the wall for a while; then the round begins again.
#pragma once

#include <string>
#include <vector>

#include "app/display/rotation.hpp"

namespace riskbild::display {

class Tour {
public:
    explicit Tour(wall::Motion motion = wall::Motion::rotates) : rotation_(motion) {}

    // Goes on when the time of the present picture, or of the hold, is over.
    void tick(Moment now);
    // Which board this round is of. Zero where there are none.
    std::size_t board(std::size_t boards) { return rotation_.board(boards); }
    // The pictures of that board, as they are now; at least one. To be called before place() and chosen().
    void follow(const std::vector<Sheet>& sheets, Moment now);

    Place place() const { return place_; }
    const std::string& chosen() const { return chosen_; }  // id of a risk; empty: none
    bool in_card() const { return !card_.empty(); }
    const Pause& pause() const { return pause_; }
    Moment deadline(Moment now) const { return pause_.held() ? pause_.deadline(now) : rotation_.deadline(); }

    // Forwards (1) and backwards (-1) through every picture of every board; in a card, through the cards.
    void step(int direction, Moment now);
    // Down (1) and up (-1) through what can be pointed at, and on to the next scene of a page that continues.
    void choose(int direction, Moment now);
    // The card of the chosen risk; where none is chosen yet, the first is chosen.
    void open(Moment now);
    bool open_card(const std::string& risk, Moment now);  // false: there is none to be shown
    // Out of a card, then out of the choice. False: nothing to go back from.
    bool back(Moment now);
    void home(Moment now);
    void go_to(std::size_t page, Moment now);  // counted from 0, without the cards; stays where there is none
    void toggle_pause(Moment now);
    void toggle_meeting(Moment now);
    void stay(Moment now) { pause_.extend(now); }

private:
    // What is to be known of a sheet when a key is pressed.
    struct Stop {
        std::string card;                              // id of the risk whose card it is
        std::vector<std::vector<std::string>> scenes;  // the risks that each points at, each once
    };
    struct Choice {
        std::size_t scene = 0;
        std::string risk;
        bool operator==(const Choice&) const = default;
    };
    static Stop stop_of(const Sheet& sheet);
    std::vector<Choice> choices() const;     // of the present page
    std::vector<std::size_t> pages() const;  // those that step() goes through: the cards, or all others

    void release();
    void step_page(int direction);
    void go(Place place);
    void settle();  // to what there is
    void settle_card();

    Rotation rotation_;
    Pause pause_;
    std::vector<Stop> stops_;
    Place place_;
    std::string chosen_;
    std::string card_;  // open: of this risk
    Place opened_from_;
};

}  // namespace riskbild::display
