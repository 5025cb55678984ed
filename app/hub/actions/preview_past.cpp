#include "app/hub/actions/preview_past.hpp"

#include <algorithm>

#include "app/hub/actions/going_back.hpp"
#include "app/hub/actions/may_be_told.hpp"
#include "app/hub/actions/publish_issue.hpp"
#include "app/hub/store/withdrawals.hpp"

namespace riskbild::hub {
namespace {

Result<std::optional<Untold>> untold_in(sqlite::Database& database, const snapshot::Manifest& then,
                                        const Channel& channel) {
    if (is_for_fewer(then, channel)) return std::optional{Untold::closed_room};
    const Status told = check_may_be_told(database, then, channel);
    if (!told && told.error().kind != ErrorKind::usage) return told.error();
    if (!told) return std::optional{Untold::withheld};
    const auto withdrawn = is_withdrawn_since(database, channel.name, then.version);
    if (!withdrawn) return withdrawn.error();
    return *withdrawn ? std::optional{Untold::withdrawn} : std::nullopt;
}

}  // namespace

Result<Earlier> what_was_shown(sqlite::Database& database, const Press& press, const Channel& channel,
                               std::uint64_t version) {
    auto publication = publication_of_version(database, channel.name, version);
    if (!publication) return publication.error();
    const auto then = opened(*publication, press);
    if (!then) return then.error();
    const auto untold = untold_in(database, *then, channel);
    if (!untold) return untold.error();
    Showing showing = stored_showing(database, manifest_of(channel, then->boards));
    showing.manifest.version = then->version;
    return Earlier{*std::move(publication), std::move(showing), *untold};
}

Result<Planned> what_is_planned(sqlite::Database& database, const std::string& channel, std::int64_t id) {
    const auto plans = plans_of(database, channel);
    if (!plans) return plans.error();
    const auto plan = std::ranges::find(*plans, id, &PlannedPublication::id);
    if (plan == plans->end())
        return Error{ErrorKind::not_found, "Channel '" + channel + "' has no such planned publication"};
    auto manifest = snapshot::decode_manifest(plan->manifest);
    if (!manifest) return manifest.error();
    return Planned{*plan, stored_showing(database, *std::move(manifest))};
}

}  // namespace riskbild::hub
