#include "app/display/tour.hpp"

#include <algorithm>
#include <limits>

namespace riskbild::display {

namespace {

constexpr std::size_t last = std::numeric_limits<std::size_t>::max();  // settle() knows which that is

std::size_t moved(std::size_t from, int direction, std::size_t count) {
    if (direction < 0) return from == 0 ? 0 : from - 1;
    return std::min(from + 1, count - 1);
}

}  // namespace

Tour::Stop Tour::stop_of(const Sheet& sheet) {
    Stop stop{sheet.page.risk, {}};
    for (const wall::Scene& scene : sheet.scenes) {
        std::vector<std::string>& risks = stop.scenes.emplace_back();
        for (const wall::Target& target : scene.targets)
            if (std::ranges::find(risks, target.risk) == risks.end()) risks.push_back(target.risk);
    }
    return stop;
}

void Tour::tick(Moment now) {
    if (pause_.over(now)) return release();
    if (!pause_.held()) rotation_.tick(now);
}

// The round begins again, with the board that was looked at.
void Tour::release() {
    pause_.end();
    chosen_.clear();
    card_.clear();
    rotation_.begin();
}

void Tour::follow(const std::vector<Sheet>& sheets, Moment now) {
    stops_.clear();
    for (const Sheet& sheet : sheets) stops_.push_back(stop_of(sheet));
    if (!pause_.held()) place_ = rotation_.follow(as_laid(sheets), now);
    settle();
}

void Tour::settle() {
    if (stops_.empty()) return;  // follow() will
    settle_card();
    place_.page = std::min(place_.page, stops_.size() - 1);
    if (!in_card()) {
        while (place_.page > 0 && !stops_[place_.page].card.empty()) --place_.page;
    }
    place_.scene = std::min(place_.scene, stops_[place_.page].scenes.size() - 1);
    const std::vector<Choice> all = choices();
    if (std::ranges::find(all, chosen_, &Choice::risk) == all.end()) chosen_.clear();
}

// A card follows its risk; where the risk is gone, so is the card.
void Tour::settle_card() {
    if (!in_card()) return;
    const auto stop = std::ranges::find(stops_, card_, &Stop::card);
    if (stop == stops_.end()) {
        card_.clear();
        place_ = opened_from_;
    } else {
        place_.page = static_cast<std::size_t>(stop - stops_.begin());
    }
}

std::vector<Tour::Choice> Tour::choices() const {
    std::vector<Choice> all;
    const std::vector<std::vector<std::string>>& scenes = stops_[place_.page].scenes;
    for (std::size_t scene = 0; scene < scenes.size(); ++scene)
        for (const std::string& risk : scenes[scene]) all.push_back({scene, risk});
    return all;
}

std::vector<std::size_t> Tour::pages() const {
    std::vector<std::size_t> pages;
    for (std::size_t i = 0; i < stops_.size(); ++i)
        if (stops_[i].card.empty() != in_card()) pages.push_back(i);
    return pages;
}

void Tour::step(int direction, Moment now) {
    pause_.extend(now);
    if (stops_.empty()) return;
    chosen_.clear();
    if (direction > 0 && place_.scene + 1 < stops_[place_.page].scenes.size())
        return go({place_.page, place_.scene + 1});
    if (direction < 0 && place_.scene > 0) return go({place_.page, place_.scene - 1});
    step_page(direction);
}

// Past the end of a board lies the next; the cards of a board go round.
void Tour::step_page(int direction) {
    const std::vector<std::size_t> all = pages();
    const auto here = std::ranges::find(all, place_.page);
    const std::size_t scene = direction > 0 ? 0 : last;
    const bool at_end = here == all.end() || here == (direction > 0 ? all.end() - 1 : all.begin());
    if (!at_end) return go({*(here + direction), scene});
    if (in_card()) return go({direction > 0 ? all.front() : all.back(), scene});
    rotation_.turn(direction);
    place_ = {direction > 0 ? 0 : last, scene};
    stops_.clear();  // those of another board; follow() brings them
}

void Tour::go(Place place) {
    place_ = place;
    if (in_card()) card_ = stops_[place_.page].card;
    settle();
}

void Tour::choose(int direction, Moment now) {
    pause_.extend(now);
    if (stops_.empty()) return;
    const std::vector<Choice> all = choices();
    if (all.empty()) return go({place_.page, moved(place_.scene, direction, stops_[place_.page].scenes.size())});
    auto to = std::ranges::find(all, Choice{place_.scene, chosen_});
    if (to != all.end()) {
        to = all.begin() +
             static_cast<std::ptrdiff_t>(moved(static_cast<std::size_t>(to - all.begin()), direction, all.size()));
    } else {
        to = std::ranges::find_if(all, [&](const Choice& each) { return each.scene >= place_.scene; });
        if (to == all.end()) --to;
    }
    place_.scene = to->scene;
    chosen_ = to->risk;
}

void Tour::open(Moment now) {
    if (in_card()) return stay(now);
    if (chosen_.empty()) return choose(1, now);
    open_card(chosen_, now);
}

bool Tour::open_card(const std::string& risk, Moment now) {
    pause_.extend(now);
    if (risk.empty() || std::ranges::find(stops_, risk, &Stop::card) == stops_.end()) return false;
    if (!in_card()) opened_from_ = place_;
    card_ = risk;
    place_.scene = 0;
    settle();
    return true;
}

bool Tour::back(Moment now) {
    pause_.extend(now);
    if (in_card()) {
        chosen_ = card_;
        card_.clear();
        place_ = opened_from_;
        settle();
        return true;
    }
    const bool was_chosen = !chosen_.empty();
    chosen_.clear();
    return was_chosen;
}

void Tour::home(Moment now) {
    go_to(0, now);
}

void Tour::go_to(std::size_t page, Moment now) {
    pause_.extend(now);
    if (in_card()) place_ = opened_from_;
    card_.clear();
    chosen_.clear();
    const std::vector<std::size_t> all = pages();
    if (page < all.size()) go({all[page], 0});
}

void Tour::toggle_pause(Moment now) {
    if (pause_.held()) return release();
    pause_.extend(now);
}

void Tour::toggle_meeting(Moment now) {
    if (pause_.meeting()) return release();
    pause_.start_meeting(now);
}

}  // namespace riskbild::display
