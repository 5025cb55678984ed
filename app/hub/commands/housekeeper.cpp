#include "app/hub/commands/housekeeper.hpp"

#include <spdlog/spdlog.h>

#include "app/hub/actions/drafts.hpp"
#include "app/hub/actions/housekeeping.hpp"
#include "app/hub/actions/key_change.hpp"
#include "app/hub/actions/plan_publication.hpp"
#include "platform/os/clock.hpp"

namespace riskbild::hub {
namespace {

using Clock = std::chrono::steady_clock;

// Plans are made and cancelled, and keys changed, by the pages and by commands in other processes: looking is simpler
// than being told.
constexpr std::chrono::seconds look_again{1};

}  // namespace

bool Housekeeper::work(const os::StopSignal& stop, const std::atomic<bool>& over) {
    do {
        do_round();
        if (key_is_over()) return true;
    } while (wait(stop, over));
    return false;
}

void Housekeeper::do_round() {
    const Actor actor{std::string(own_name::by_itself), os::now()};
    last_round_ = actor.now;
    if (const auto turned = turn_key_over_if_due(folder_, database_, actor); !turned)
        log_failure("The key that signs could not be changed", turned.error());
    if (!key_is_over()) publish_and_tidy(actor);
}

void Housekeeper::publish_and_tidy(const Actor& actor) {
    log_failure("What was planned could not be published", publish_due(database_, kit_.press(), actor));
    log_failure("A manifest could not be renewed", renew_manifests(database_, kit_.press(), actor));
    log_failure("Who has asked could not be written down", write_seen(database_, shelf_.take_seen()));
    log_failure("Old pictures could not be forgotten", forget_old_pictures(database_, actor.now));
    log_failure("Old drafts could not be dropped", drop_old_drafts(database_, actor.now));
}

bool Housekeeper::wait(const os::StopSignal& stop, const std::atomic<bool>& over) {
    const auto next_round = Clock::now() + interval;
    do {
        if (stop.wait(look_again) || over) return false;
    } while (Clock::now() < next_round && !a_plan_is_due() && !key_is_over());
    return true;
}

// Those before have had their round: what failed waits for the next minute.
bool Housekeeper::a_plan_is_due() {
    const auto due = has_plan_between(database_, last_round_, os::now());
    return due && *due;
}

bool Housekeeper::key_is_over() {
    const auto standing = standing_of(database_, kit_.signer->public_key());
    return standing && standing->over;
}

void Housekeeper::log_failure(const char* what, const Status& outcome) const {
    if (!outcome) log_.error("{}: {}", what, outcome.error().message);
}

}  // namespace riskbild::hub
