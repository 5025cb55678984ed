#include "app/hub/actions/fleet_keeper.hpp"

#include <utility>

namespace riskbild::hub {

Result<std::vector<StateNews>> FleetKeeper::look(Instant now) {
    if (const Status loaded = load(); !loaded) return loaded.error();
    const auto displays = all_displays(database_);
    if (!displays) return displays.error();
    const auto rule = yardstick(database_);
    if (!rule) return rule.error();

    forget_others(*displays);
    take_news();
    FleetFigures figures;
    for (const Display& display : *displays) judge(display, *rule, now, figures);
    fleet_.put_figures(std::move(figures));
    if (const Status written = write(); !written) return written.error();
    return std::exchange(untold_, {});
}

Status FleetKeeper::load() {
    if (loaded_) return done();
    if (Status put = put_listening_since(database_, listening_since_); !put) return put;
    const auto told = latest_state_changes(database_);
    if (!told) return told.error();
    for (const auto& [token, change] : *told)
        kept_[token].watch = fleet::Watch(fleet::state_named(change.state).value_or(fleet::State::unknown));
    const auto heartbeats = all_heartbeats(database_);
    if (!heartbeats) return heartbeats.error();
    for (const KeptHeartbeat& each : *heartbeats)
        if (auto decoded = fleet::decode_heartbeat(each.told))
            kept_[each.token].last = fleet::Sighting{each.at, *std::move(decoded)};
    loaded_ = true;
    return done();
}

void FleetKeeper::take_news() {
    for (auto& [token, sighting] : fleet_.take_news()) {
        kept_[token].last = std::move(sighting);
        unwritten_.insert(token);
    }
}

void FleetKeeper::forget_others(const std::vector<Display>& displays) {
    std::set<std::string> known;
    for (const Display& display : displays) known.insert(display.token);
    std::erase_if(kept_, [&known](const auto& kept) { return !known.contains(kept.first); });
    std::erase_if(unwritten_, [&known](const std::string& token) { return !known.contains(token); });
}

void FleetKeeper::judge(const Display& display, const Yardstick& rule, Instant now, FleetFigures& figures) {
    Kept& kept = kept_[display.token];
    const fleet::State state = rule.state_of(display, kept.last, now);
    ++figures.displays.at(static_cast<std::size_t>(state));
    if (!kept.last) return;
    if (figures.heard.size() < FleetFigures::most_of_them)
        figures.heard.push_back({display.token, display.channel, kept.last->at});
    if (const auto change = kept.watch.look(state, kept.last->at, now))
        untold_.push_back({display.token, display.name, display.channel, *change});
}

Status FleetKeeper::write() {
    if (unwritten_.empty() && untold_.empty()) return done();
    auto transaction = sqlite::Transaction::begin(database_);
    if (!transaction) return transaction.error();
    for (const std::string& token : unwritten_) {
        const fleet::Sighting& last = *kept_[token].last;
        if (Status put = put_heartbeat(database_, {token, last.at, fleet::encode(last.told)}); !put) return put;
    }
    for (const StateNews& news : untold_) {
        const StateChange change{news.token, news.change.since, std::string(fleet::name_of(news.change.to))};
        if (Status put = put_state_change(database_, change); !put) return put;
    }
    if (Status committed = transaction->commit(); !committed) return committed;
    unwritten_.clear();
    return done();
}

}  // namespace riskbild::hub
