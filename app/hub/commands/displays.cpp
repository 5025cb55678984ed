#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/hub/actions/data_folder.hpp"
#include "app/hub/commands/commands.hpp"
#include "app/hub/commands/console.hpp"
#include "app/hub/store/tokens.hpp"

namespace riskbild::hub {
namespace {

using json = nlohmann::ordered_json;

constexpr std::size_t secret_bytes = 32;

// Twelve hexadecimal digits: base64url may begin with '-', which a command line takes for an option.
std::string new_id() {
    return crypto::Sha256{}.sha256_hex(crypto::random_base64url(secret_bytes)).substr(0, 12);
}

json as_json(const Token& token) {
    return {{"id", token.id},
            {"channel", token.channel},
            {"created", to_rfc3339(token.created)},
            {"last_seen", token.last_seen ? json(to_rfc3339(*token.last_seen)) : json(nullptr)}};
}

std::string as_text(const Token& token) {
    return fmt::format("{}  channel {}  last heard of: {}", token.id, token.channel,
                       token.last_seen ? to_rfc3339(*token.last_seen) : "never");
}

}  // namespace

Status new_token(const Call& call, const std::string& channel) {
    auto database = DataFolder(call.data).database();
    if (!database) return database.error();
    if (const auto known = channel_named(*database, channel); !known) return known.error();
    const Actor actor = actor_at_the_console();
    const std::string id = new_id();
    const std::string secret = crypto::random_base64url(secret_bytes);
    auto transaction = sqlite::Transaction::begin(*database);
    if (!transaction) return transaction.error();
    const Token token{id, channel, crypto::Sha256{}.sha256_hex(secret), actor.now, {}};
    if (Status put = put_token(*database, token); !put) return put;
    if (Status noted = record(*database, actor, {"new token", channel, id}); !noted) return noted;
    if (Status committed = transaction->commit(); !committed) return committed;
    if (call.manner.form == Form::json)
        print_json({{"id", id}, {"channel", channel}, {"token", id + "." + secret}});
    else
        print(fmt::format("Token of channel '{}', shown only now:\n{}.{}", channel, id, secret));
    return done();
}

Status list_displays(const Call& call) {
    auto database = DataFolder(call.data).database();
    if (!database) return database.error();
    const auto tokens = all_tokens(*database);
    if (!tokens) return tokens.error();
    json all = json::array();
    for (const Token& token : *tokens) all.push_back(as_json(token));
    if (call.manner.form == Form::json) return print_json(all), done();
    for (const Token& token : *tokens) print(as_text(token));
    return done();
}

Status revoke_display(const Call& call, const std::string& id) {
    auto database = DataFolder(call.data).database();
    if (!database) return database.error();
    auto transaction = sqlite::Transaction::begin(*database);
    if (!transaction) return transaction.error();
    if (Status removed = remove_token(*database, id); !removed) return removed;
    if (Status noted = record(*database, actor_at_the_console(), {"revoke token", id, ""}); !noted) return noted;
    return transaction->commit();
}

}  // namespace riskbild::hub
