#include "app/hub/actions/plan_publication.hpp"

#include <algorithm>

#include "app/hub/actions/going_back.hpp"
#include "app/hub/actions/may_be_told.hpp"
#include "app/hub/actions/publish_issue.hpp"
#include "app/hub/store/audit_details.hpp"
#include "core/base/text.hpp"

namespace riskbild::hub {
namespace {

constexpr std::chrono::days farthest{366};
constexpr std::chrono::minutes late{5};  // then the hub cannot have been running

Status check_time(Instant at, Instant now) {
    if (at > now && at <= now + farthest) return done();
    return Error{ErrorKind::usage, to_rfc3339(at) + " has passed, or is more than a year away"};
}

Status check_count(sqlite::Database& database, const std::string& channel) {
    const auto plans = plans_of(database, channel);
    if (!plans) return plans.error();
    if (plans->size() < most_plans) return done();
    return Error{ErrorKind::usage, "Channel '" + channel + "' has as many planned publications as it may have"};
}

bool shows(const PlannedPublication& plan, const std::string& board) {
    const auto manifest = snapshot::decode_manifest(plan.manifest);
    const auto is_it = [&](const snapshot::BoardEntry& entry) { return entry.id == board; };
    return !manifest || std::ranges::any_of(manifest->boards, is_it);
}

Result<bool> has_all_of(sqlite::Database& database, const Channel& channel, const snapshot::Manifest& manifest) {
    const auto keys = keys_of(database, channel);
    if (!keys) return keys.error();
    const auto is_of_it = [&](const snapshot::BoardEntry& entry) { return std::ranges::count(*keys, entry.id) > 0; };
    return std::ranges::all_of(manifest.boards, is_of_it);
}

// False too where it cannot be read: then nobody knows what it would tell.
Result<bool> may_be_told(sqlite::Database& database, const PlannedPublication& plan) {
    const auto manifest = snapshot::decode_manifest(plan.manifest);
    if (!manifest) return false;
    const auto channel = channel_named(database, plan.channel);
    if (!channel) return channel.error();
    const auto has_all = has_all_of(database, *channel, *manifest);
    if (!has_all) return has_all.error();
    if (!*has_all || is_for_fewer(*manifest, *channel)) return false;
    const Status fine = check_may_be_told(database, *manifest, *channel);
    if (!fine && fine.error().kind != ErrorKind::usage) return fine.error();
    return fine.ok();
}

AuditDetail at_time(const char* code, Instant time) {
    return {code, {{"time", to_rfc3339(time)}}};
}

std::string detail_of(const PlanOrder& order) {
    std::vector<AuditDetail> details{at_time("for", order.at)};
    std::vector<std::string> boards;
    for (const ComingDecision& each : order.decisions) boards.push_back(each.board);
    if (!boards.empty()) details.push_back({"decided", {{"boards", text::join(boards, ", ")}}});
    return in_log(details);
}

std::string detail_of(const PlannedPublication& plan, Instant now) {
    std::vector<AuditDetail> details{at_time("planned", plan.at)};
    details.front().gaps["who"] = plan.who;
    if (now - plan.at > late) details.push_back({"late"});
    return in_log(details);
}

// Removes the plan, with a line in the audit log.
Result<bool> cancel(sqlite::Database& database, const PlannedPublication& plan, const Actor& actor) {
    const auto removed = remove_plan(database, plan.id);
    if (!removed || !*removed) return removed;
    const std::string detail = in_log({at_time("was_to_be", plan.at)});
    if (const Status noted = record(database, actor, {"cancel plan", plan.channel, detail}); !noted)
        return noted.error();
    return true;
}

// Whoever it was that changed what may be told meanwhile, a file, a page or a command: it is not told.
Status drop_untold(sqlite::Database& database, sqlite::Transaction& transaction, const PlannedPublication& plan,
                   const Actor& actor) {
    if (const auto cancelled = cancel(database, plan, actor); !cancelled) return cancelled.error();
    if (Status committed = transaction.commit(); !committed) return committed;
    return Error{ErrorKind::usage, "What was planned for " + to_rfc3339(plan.at) + " in channel '" + plan.channel +
                                       "' shows what may not be shown now, and is cancelled; publish it anew"};
}

Status publish_plan(sqlite::Database& database, const Press& press, const PlannedPublication& plan,
                    const Actor& actor) {
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    const auto fine = may_be_told(database, plan);
    if (!fine) return fine.error();
    if (!*fine) return drop_untold(database, *transaction, plan, actor);
    const auto decisions = decisions_of_plan(database, plan.id);
    if (!decisions) return decisions.error();
    const auto mine = remove_plan(database, plan.id);
    if (!mine) return mine.error();
    if (!*mine) return done();  // another process was first
    auto manifest = snapshot::decode_manifest(plan.manifest);
    if (!manifest) return manifest.error();
    const AuditEntry entry{"publish as planned", plan.channel, detail_of(plan, actor.now)};
    if (Status noted = record(database, actor, entry); !noted) return noted;
    const Imprint imprint{PublicationKind::publish, plan.who, plan.note};
    if (Status issued = issue(database, press, *manifest, actor, imprint); !issued) return issued;
    if (Status kept = keep_planned(database, *decisions, actor); !kept) return kept;
    return transaction->commit();
}

// What was looked at, and how it is told with the decisions that are expected.
struct Frozen {
    Prospect prospect;
    std::vector<PlannedDecision> decisions;
};

Result<Frozen> frozen(sqlite::Database& database, const Press& press, const Channel& channel, const PlanOrder& order) {
    auto prospect = prospect_of(database, press.hasher, channel);
    if (!prospect) return prospect.error();
    if (order.seen && *order.seen != prospect->mark)
        return Error{ErrorKind::untrusted, "Something has changed since this was looked at; look once more"};
    auto decisions = planned_decisions(database, channel, order.decisions, order.day);
    if (!decisions) return decisions.error();
    if (!decisions->empty()) prospect = prospect_of(database, press.hasher, channel, *decisions);
    if (!prospect) return prospect.error();
    return Frozen{*std::move(prospect), *std::move(decisions)};
}

Result<std::int64_t> store_plan(sqlite::Database& database, const PlannedPublication& plan, const Frozen& what) {
    if (const Status stored = store_snapshots(database, what.prospect); !stored) return stored.error();
    const auto id = put_plan(database, plan);
    if (!id) return id;
    for (const PlannedDecision& each : what.decisions)
        if (const Status put = put_planned_decision(database, *id, each); !put) return put.error();
    return id;
}

}  // namespace

Result<std::int64_t> plan_publication(sqlite::Database& database, const Press& press, const PlanOrder& order,
                                      const Actor& actor) {
    if (const Status short_enough = check_note(order.note); !short_enough) return short_enough.error();
    if (const Status ahead = check_time(order.at, actor.now); !ahead) return ahead.error();
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    const auto channel = channel_named(database, order.channel);
    if (!channel) return channel.error();
    if (const Status few = check_count(database, order.channel); !few) return few.error();
    const auto what = frozen(database, press, *channel, order);
    if (!what) return what.error();
    PlannedPublication plan;
    plan.channel = order.channel;
    plan.at = order.at;
    plan.manifest = snapshot::encode(what->prospect.manifest);
    plan.note = order.note;
    plan.who = actor.name;
    plan.created = actor.now;
    const auto id = store_plan(database, plan, *what);
    if (!id) return id.error();
    const AuditEntry entry{"plan publication", order.channel, detail_of(order)};
    if (const Status noted = record(database, actor, entry); !noted) return noted.error();
    if (const Status committed = transaction->commit(); !committed) return committed.error();
    return *id;
}

Status cancel_plan(sqlite::Database& database, const std::string& channel, std::int64_t id, const Actor& actor) {
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    const auto plans = plans_of(database, channel);
    if (!plans) return plans.error();
    const auto plan = std::ranges::find(*plans, id, &PlannedPublication::id);
    if (plan == plans->end())
        return Error{ErrorKind::not_found, "Channel '" + channel + "' has no such planned publication"};
    if (const auto cancelled = cancel(database, *plan, actor); !cancelled) return cancelled.error();
    return transaction->commit();
}

Result<int> cancel_plans_of(sqlite::Database& database, const std::string& channel,
                            const std::optional<std::string>& board, const Actor& actor) {
    const auto plans = plans_of(database, channel);
    if (!plans) return plans.error();
    int count = 0;
    for (const PlannedPublication& plan : *plans) {
        if (board && !shows(plan, *board)) continue;
        const auto cancelled = cancel(database, plan, actor);
        if (!cancelled) return cancelled.error();
        count += *cancelled ? 1 : 0;
    }
    return count;
}

Result<int> cancel_untold_plans(sqlite::Database& database, const std::string& board, const Actor& actor) {
    const auto plans = all_plans(database);
    if (!plans) return plans.error();
    int count = 0;
    for (const PlannedPublication& plan : *plans) {
        if (!shows(plan, board)) continue;
        const auto fine = may_be_told(database, plan);
        if (!fine) return fine.error();
        if (*fine) continue;
        const auto cancelled = cancel(database, plan, actor);
        if (!cancelled) return cancelled.error();
        count += *cancelled ? 1 : 0;
    }
    return count;
}

Status publish_due(sqlite::Database& database, const Press& press, const Actor& actor) {
    const auto plans = all_plans(database);
    if (!plans) return plans.error();
    Status outcome = done();
    for (const PlannedPublication& plan : *plans) {
        if (plan.at > actor.now) break;
        const Status published = publish_plan(database, press, plan, actor);
        if (!published && outcome) outcome = published;
    }
    return outcome;
}

}  // namespace riskbild::hub
