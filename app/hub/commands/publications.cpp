#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/hub/actions/data_folder.hpp"
#include "app/hub/actions/going_back.hpp"
#include "app/hub/actions/withdraw.hpp"
#include "app/hub/commands/commands.hpp"
#include "app/hub/commands/console.hpp"
#include "core/base/text.hpp"
#include "platform/os/clock.hpp"

namespace riskbild::hub {
namespace {

using json = nlohmann::ordered_json;

constexpr int most_changes = 1000;

// Runs `act` on the hub's database with what it signs with.
template <class Act>
auto with_press(const Call& call, Act act) -> decltype(act(std::declval<sqlite::Database&>(), std::declval<Press>())) {
    const DataFolder folder(call.data);
    auto database = folder.database();
    if (!database) return database.error();
    const auto kit = folder.signing_kit();
    if (!kit) return kit.error();
    return act(*database, kit->press());
}

Status tell(const Call& call, const Result<snapshot::Manifest>& manifest) {
    if (!manifest) return manifest.error();
    json boards = json::array();
    for (const snapshot::BoardEntry& entry : manifest->boards) boards.push_back(entry.id);
    if (call.manner.form == Printed::json)
        print_json({{"channel", manifest->channel}, {"version", manifest->version}, {"boards", boards}});
    else
        print(fmt::format("Version {} of channel '{}' shows {} boards", manifest->version, manifest->channel,
                          boards.size()));
    return done();
}

json as_json(const PlannedPublication& plan) {
    return {{"id", plan.id}, {"at", to_rfc3339(plan.at)}, {"who", plan.who}, {"note", plan.note}};
}

json as_json(const Change& change) {
    const Publication& it = change.publication;
    return {{"version", it.version}, {"issued", to_rfc3339(it.issued)}, {"kind", name_of(it.imprint.kind)},
            {"who", it.imprint.who}, {"note", it.imprint.note},         {"renewals", change.renewals}};
}

// One line each, of the values in the order in which they stand.
void print_rows(const Call& call, const json& rows) {
    if (call.manner.form == Printed::json) return print_json(rows);
    for (const json& row : rows) {
        std::string line;
        for (const auto& [name, value] : row.items())
            line += (line.empty() ? "" : "  ") + (value.is_string() ? value.get<std::string>() : value.dump());
        print(line);
    }
}

// "nordost=§ 84", or "nordost".
ComingDecision decision_in(const std::string& said) {
    const auto equals = std::min(said.find('='), said.size());
    const std::string paragraph = equals == said.size() ? "" : said.substr(equals + 1);
    return {std::string(text::trim(std::string_view(said).substr(0, equals))), text::collapse_spaces(paragraph)};
}

// What could have been named.
Error with_those_undecided(sqlite::Database& database, const PlanOrder& order, Error error) {
    if (order.decisions.empty() || error.kind != ErrorKind::input) return error;
    const auto channel = channel_named(database, order.channel);
    if (!channel) return error;
    const auto undecided = undecided_of(database, *channel);
    if (!undecided) return error;
    std::vector<std::string> boards;
    for (const Undecided& each : *undecided) boards.push_back(each.board);
    error.message += boards.empty() ? ". No board of the channel has anything to decide"
                                    : ". For --decided there are: " + text::join(boards, ", ");
    return error;
}

template <class Row>
Status print_all(const Call& call, const Result<std::vector<Row>>& rows) {
    if (!rows) return rows.error();
    json all = json::array();
    for (const Row& row : *rows) all.push_back(as_json(row));
    print_rows(call, all);
    return done();
}

}  // namespace

Status withdraw_from_channel(const Call& call, const Withdrawal& order) {
    return with_press(call, [&](sqlite::Database& database, const Press& press) {
        return tell(call, withdraw(database, press, order, actor_at_the_console()));
    });
}

Status go_back_to_version(const Call& call, const GoingBack& order) {
    return with_press(call, [&](sqlite::Database& database, const Press& press) {
        return tell(call, go_back(database, press, order, actor_at_the_console()));
    });
}

Status plan_channel(const Call& call, const PlanWords& words) {
    const auto instant = os::parse_time(words.at);
    if (!instant)
        return Error{ErrorKind::usage,
                     "--at: '" + words.at + "' is no time; write 2026-12-01T14:00, or the clock is changed then"};
    PlanOrder order{words.channel, *instant, words.note};
    order.day = os::to_local(*instant).date;
    for (const std::string& each : words.decided) order.decisions.push_back(decision_in(each));
    return with_press(call, [&](sqlite::Database& database, const Press& press) -> Status {
        const auto id = plan_publication(database, press, order, actor_at_the_console());
        if (!id) return with_those_undecided(database, order, id.error());
        print_rows(call, json::array({{{"id", *id}, {"at", to_rfc3339(*instant)}}}));
        return done();
    });
}

Status cancel_planned(const Call& call, const std::string& channel, std::int64_t id) {
    auto database = DataFolder(call.data).database();
    if (!database) return database.error();
    return cancel_plan(*database, channel, id, actor_at_the_console());
}

Status list_plans(const Call& call, const std::string& channel) {
    auto database = DataFolder(call.data).database();
    if (!database) return database.error();
    if (const auto known = channel_named(*database, channel); !known) return known.error();
    return print_all(call, plans_of(*database, channel));
}

Status list_history(const Call& call, const std::string& channel) {
    auto database = DataFolder(call.data).database();
    if (!database) return database.error();
    if (const auto known = channel_named(*database, channel); !known) return known.error();
    return print_all(call, changes_of(*database, channel, std::numeric_limits<std::uint64_t>::max(), most_changes));
}

}  // namespace riskbild::hub
