#include "app/hub/actions/fleet.hpp"

#include <utility>

namespace riskbild::hub {

void Fleet::hear(const std::string& token, fleet::Sighting sighting) {
    const std::lock_guard lock(mutex_);
    news_.insert_or_assign(token, std::move(sighting));
}

Sightings Fleet::take_news() {
    const std::lock_guard lock(mutex_);
    return std::exchange(news_, {});
}

void Fleet::put_figures(FleetFigures figures) {
    const std::lock_guard lock(mutex_);
    figures_ = std::move(figures);
}

FleetFigures Fleet::figures() const {
    const std::lock_guard lock(mutex_);
    return figures_;
}

}  // namespace riskbild::hub
