#include "app/hub/actions/provisioning.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/hub/actions/token_id.hpp"
#include "app/hub/actions/written_words.hpp"
#include "app/hub/store/audit_details.hpp"
#include "app/hub/store/channels.hpp"
#include "app/hub/store/signing_keys.hpp"
#include "app/hub/store/tokens.hpp"
#include "core/base/text.hpp"
#include "platform/crypto/ed25519.hpp"
#include "platform/http/url.hpp"

namespace riskbild::hub {
namespace {

constexpr std::size_t secret_bytes = 32;

constexpr const char* file_text =
    R"(# Skärm / Display: {}
#
# Startfil för en skärm med Riskbild. Lägg den på startpartitionen (/boot/firmware eller
# /boot) med namnet riskbild-provision.toml. Den som har filen kan släppa in en skärm: lämna den inte till någon annan.
# Filen gäller en enda skärm. Vad skärmen visar bestäms på serverns sida Skärmar.
#
# Start file for a display with Riskbild. Put it on the boot partition (/boot/firmware or /boot) under the name
# riskbild-provision.toml. Who has the file can let a display in: give it to nobody else. It is for one display.
# What the display shows is decided on the server's page Displays.

# Serverns adress. / The server's address.
server = "{}"

# Serverns nyckel. Skärmen visar bara det som är underskrivet med den.
# The server's key. The display shows only what is signed with it.
key = "{}"

# Hemlighet som släpper in skärmen. Raden skrivs över när skärmen har läst den.
# A secret that lets the display in. The line is overwritten when the display has read it.
token = "{}"

# Bildskärmen: tum snett över bilden, och meter till den som står längst bort.
# The screen: inches from corner to corner, and metres to the farthest viewer.
[screen]
{})";

// TOML allows no control letters, not even in a comment.
std::string in_a_comment(const std::string& name) {
    std::u32string letters = text::decode(name);
    std::ranges::replace_if(
        letters, [](char32_t letter) { return letter < 0x20 || letter == 0x7F; }, U' ');
    return text::encode(letters);
}

std::string screen_lines(const DisplayScreen& screen) {
    std::string lines = screen.diagonal == 0 ? "# diagonal = 55\n" : fmt::format("diagonal = {}\n", screen.diagonal);
    if (screen.distance_dm == 0) return lines.append("# distance = 4\n");
    return lines.append(fmt::format("distance = {}.{}\n", screen.distance_dm / 10, screen.distance_dm % 10));
}

// An address whose letters mean nothing to TOML: parse_url() lets no others through.
Result<std::string> server_in(const Preparation& preparation) {
    const auto url = http::parse_url(preparation.server);
    if (!url) return url.error();
    if (url->tls || http::is_loopback(*url)) return http::to_text(*url);
    return Error{ErrorKind::usage, http::to_text(*url) + ": anybody on the way could read the secret; write https://…"};
}

// With a key that signs no more the display would refuse all that comes.
Status check_signs(sqlite::Database& database, const snapshot::PublicKey& key) {
    const auto standing = standing_of(database, key);
    if (!standing) return standing.error();
    if (!standing->over) return done();
    return Error{ErrorKind::busy, "The key that signs has just been changed; try again in a minute"};
}

Status put_prepared(sqlite::Database& database, const Token& token, const Preparation& preparation,
                    const Actor& actor) {
    if (const auto channel = channel_named(database, preparation.channel); !channel) return channel.error();
    if (Status put = put_token(database, token); !put) return put;
    Display display;
    display.token = token.id;
    display.name = preparation.name;
    display.screen = preparation.screen;
    if (Status put = put_display(database, display); !put) return put;
    const std::string detail =
        in_log({{"channel", {{"channel", preparation.channel}}}, {"token", {{"token", token.id}}}});
    return record(database, actor, {"prepare display", preparation.name, detail});
}

}  // namespace

Result<PreparedDisplay> prepare_display(sqlite::Database& database, const Hasher& hasher,
                                        const snapshot::PublicKey& key, const Preparation& preparation,
                                        const Actor& actor) {
    if (preparation.name.empty() || as_display_name(preparation.name) != preparation.name)
        return Error{ErrorKind::usage, "the display needs a name of at most 80 letters"};
    if (const Status written = check_written(preparation.name); !written) return written.error();
    const auto server = server_in(preparation);
    if (!server) return server.error();
    const std::string secret = crypto::random_base64url(secret_bytes);
    const Token token{new_token_id(hasher), preparation.channel, hasher.sha256_hex(secret), actor.now, {}};
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    if (const Status signs = check_signs(database, key); !signs) return signs.error();
    if (const Status put = put_prepared(database, token, preparation, actor); !put) return put.error();
    if (const Status committed = transaction->commit(); !committed) return committed.error();
    return PreparedDisplay{token.id,
                           fmt::format(file_text, in_a_comment(preparation.name), *server, snapshot::to_text(key),
                                       token.id + "." + secret, screen_lines(preparation.screen))};
}

}  // namespace riskbild::hub
