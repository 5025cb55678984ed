#include "app/hub/commands/state_teller.hpp"

#include <spdlog/spdlog.h>

namespace riskbild::hub {

StateTeller::StateTeller(std::vector<TellState> ways, spdlog::logger& log)
    : ways_(std::move(ways)), log_(log), thread_([this] { work(); }) {}

StateTeller::~StateTeller() {
    {
        std::unique_lock lock(mutex_);
        over_ = true;
        wake_.notify_all();
        wake_.wait_for(lock, grace, [this] { return idle_; });
    }
    give_up_.request_stop();
    thread_.join();
}

void StateTeller::tell(StateNews news) {
    if (ways_.empty()) return;
    const std::lock_guard lock(mutex_);
    if (waiting_.size() == most_waiting) {
        log_.warn("A change of display {} was not told: too many wait", waiting_.front().token);
        waiting_.pop_front();
    }
    waiting_.push_back(std::move(news));
    wake_.notify_all();
}

bool StateTeller::next(StateNews& news) {
    std::unique_lock lock(mutex_);
    idle_ = true;
    wake_.notify_all();  // who wants it to end
    wake_.wait(lock, [this] { return over_ || !waiting_.empty(); });
    if (over_) return false;
    idle_ = false;
    news = std::move(waiting_.front());
    waiting_.pop_front();
    return true;
}

void StateTeller::tell_all(const StateNews& news) {
    for (const TellState& tell : ways_)
        if (const Status told = tell(news, give_up_.get_token()); !told)
            log_.error("The state of display {} was not told: {}", news.token, told.error().message);
}

void StateTeller::work() {
    StateNews news;
    while (next(news)) tell_all(news);
}

}  // namespace riskbild::hub
