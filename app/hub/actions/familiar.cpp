#include "app/hub/actions/familiar.hpp"

namespace riskbild::hub {
namespace {

constexpr std::size_t most_met = 4'096;

}  // namespace

void Familiar::meet(const std::string& key) {
    const std::lock_guard lock(mutex_);
    if (met_.size() >= most_met) met_.clear();
    met_.insert(key);
}

bool Familiar::knows(const std::string& key) const {
    const std::lock_guard lock(mutex_);
    return met_.contains(key);
}

}  // namespace riskbild::hub
