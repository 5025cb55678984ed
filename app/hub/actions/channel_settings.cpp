#include "app/hub/actions/channel_settings.hpp"

#include <algorithm>

#include "app/hub/actions/channel_details.hpp"
#include "app/hub/actions/plan_publication.hpp"
#include "app/hub/actions/publish.hpp"
#include "app/hub/actions/written_words.hpp"
#include "app/hub/store/audit_details.hpp"
#include "app/hub/store/publications.hpp"
#include "core/base/text.hpp"
#include "core/fleet/screen.hpp"
#include "core/wall/page_names.hpp"

namespace riskbild::hub {
namespace {

using namespace std::chrono_literals;

constexpr int most_small = 20;

Error wrong(const std::string& what) {
    return {ErrorKind::usage, what};
}

bool between(auto least, auto value, auto most) {
    return value >= least && value <= most;
}

Status check_screen(const ChannelScreen& screen) {
    if (fleet::can_be_drawn({screen.width, screen.height, screen.diagonal, screen.distance_dm})) return done();
    return wrong(
        "A screen has 320 to 16,000 pixels each way and 33 million in all, measures 5 to 300 inches, and is seen from "
        "0.3 to 50 metres");
}

bool other_eyes(const Channel& before, const Channel& after) {
    return before.room != after.room || before.pages != after.pages || before.small_numbers != after.small_numbers;
}

}  // namespace

Result<int> cancel_plans(sqlite::Database& database, const Channel& before, const Channel& after, const Actor& actor) {
    if (other_eyes(before, after)) return cancel_plans_of(database, before.name, {}, actor);
    const auto old_keys = keys_of(database, before);
    if (!old_keys) return old_keys.error();
    const auto new_keys = keys_of(database, after);
    if (!new_keys) return new_keys.error();
    int count = 0;
    for (const std::string& key : *old_keys) {
        if (std::ranges::count(*new_keys, key) > 0) continue;
        const auto cancelled = cancel_plans_of(database, before.name, key, actor);
        if (!cancelled) return cancelled;
        count += *cancelled;
    }
    return count;
}

Status check_settings(const Channel& channel) {
    if (!is_channel_name(channel.name))
        return wrong("'" + channel.name + "' is no name for a channel; use a-z, 0-9 and -");
    if (Status written = check_written(channel.name + "\n" + channel.title); !written) return written;
    if (text::letter_count(channel.title) > title_letters)
        return wrong("A title has at most " + std::to_string(title_letters) + " letters");
    if (channel.language != "sv" && channel.language != "en") return wrong("The language is sv or en");
    if (!between(1min, channel.cadence, channel.limit))
        return wrong("Contact is expected within a minute to the limit");
    if (channel.limit > 24h * 366) return wrong("The limit is at most a year");
    if (!between(0, channel.small_numbers, most_small)) return wrong("The limit of small numbers is 0 to 20");
    for (const std::string& page : channel.pages)
        if (!wall::page_named(page)) return wrong("'" + page + "' is no page; there are: " + wall::all_page_names());
    return check_screen(channel.screen);
}

Status make_channel(sqlite::Database& database, const Channel& channel, const Actor& actor) {
    if (Status sound = check_settings(channel); !sound) return sound;
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    const auto taken = find_channel(database, channel.name);
    if (!taken) return taken.error();
    if (*taken) return wrong("There is a channel '" + channel.name + "' already");
    if (Status put = put_channel(database, channel, actor.now); !put) return put;
    const AuditEntry entry{"make channel", channel.name, detail_of_new(channel)};
    if (Status noted = record(database, actor, entry); !noted) return noted;
    return transaction->commit();
}

Result<int> set_channel(sqlite::Database& database, const std::string& name,
                        const std::function<Status(Channel&)>& change, const Actor& actor) {
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    const auto before = channel_named(database, name);
    if (!before) return before.error();
    Channel after = *before;
    if (const Status changed = change(after); !changed) return changed.error();
    if (const Status sound = check_settings(after); !sound) return sound.error();
    if (*before == after) return 0;
    const auto cancelled = cancel_plans(database, *before, after, actor);
    if (!cancelled) return cancelled;
    if (const Status put = put_channel(database, after, actor.now); !put) return put.error();
    const AuditEntry entry{"set channel", name, detail_of_change(*before, after)};
    if (const Status noted = record(database, actor, entry); !noted) return noted.error();
    if (const Status committed = transaction->commit(); !committed) return committed.error();
    return cancelled;
}

Status remove_channel(sqlite::Database& database, const std::string& name, const Actor& actor) {
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    const auto channel = channel_named(database, name);
    if (!channel) return channel.error();
    const auto displays = displays_by_channel(database);
    if (!displays) return displays.error();
    if (displays->contains(name))
        return wrong("Channel '" + name + "' is used by displays; move them or shut them out first");
    if (const auto cancelled = cancel_plans_of(database, name, {}, actor); !cancelled) return cancelled.error();
    if (Status gone = remove_publications(database, name); !gone) return gone;
    if (Status gone = remove_channel_row(database, name); !gone) return gone;
    const AuditEntry entry{"remove channel", name, in_log({{"title", {{"title", title_of(*channel)}}}})};
    if (Status noted = record(database, actor, entry); !noted) return noted;
    return transaction->commit();
}

}  // namespace riskbild::hub
