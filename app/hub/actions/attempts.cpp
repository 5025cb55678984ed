#include "app/hub/actions/attempts.hpp"

#include <algorithm>

namespace riskbild::hub {
namespace {

constexpr std::size_t most_remembered = 4'096;
constexpr std::chrono::hours remembered{1};
constexpr int most_doublings = 20;

}  // namespace

std::chrono::seconds Attempts::begin(const std::string& key, Instant now) {
    const std::lock_guard lock(mutex_);
    if (!failures_.contains(key)) make_room(now);
    Failures& failures = failures_[key];
    failures.last = std::min(failures.last, now);
    if (now - failures.last >= remembered) failures.count = 0;
    if (const auto longer = wait(failures, now); longer.count() > 0) return longer;
    failures.count = std::min(failures.count + 1, free_ + most_doublings);
    failures.last = now;
    return {};
}

void Attempts::take_back(const std::string& key) {
    const std::lock_guard lock(mutex_);
    const auto found = failures_.find(key);
    if (found != failures_.end() && --found->second.count <= 0) failures_.erase(found);
}

void Attempts::forget(const std::string& key) {
    const std::lock_guard lock(mutex_);
    failures_.erase(key);
}

std::size_t Attempts::size() const {
    const std::lock_guard lock(mutex_);
    return failures_.size();
}

std::chrono::seconds Attempts::wait(const Failures& failures, Instant now) const {
    if (failures.count < free_) return {};
    const auto delay = std::min(longest_, std::chrono::seconds{1LL << (failures.count - free_)});
    return std::max(failures.last + delay - now, std::chrono::seconds{});
}

// Those that are forgotten anyway, else whoever has failed least: a guesser cannot push out what is known of
// himself by making up others.
void Attempts::make_room(Instant now) {
    if (failures_.size() < most_remembered) return;
    std::erase_if(failures_, [now](const auto& each) { return now - each.second.last >= remembered; });
    if (failures_.size() < most_remembered) return;
    const auto fewer = [](const auto& a, const auto& b) { return a.second.count < b.second.count; };
    failures_.erase(std::ranges::min_element(failures_, fewer));
}

}  // namespace riskbild::hub
