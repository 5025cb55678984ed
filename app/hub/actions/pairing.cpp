#include "app/hub/actions/pairing.hpp"

#include <algorithm>

#include "app/hub/actions/token_id.hpp"
#include "app/hub/actions/written_words.hpp"
#include "app/hub/store/audit_details.hpp"
#include "app/hub/store/channels.hpp"
#include "app/hub/store/tokens.hpp"
#include "platform/crypto/ed25519.hpp"
#include "platform/http/asker.hpp"

namespace riskbild::hub {
namespace {

// No vowels, so that no word comes of it, and no digits, so that none is mistaken for a letter (RFC 8628, 6.1).
constexpr std::string_view letters = "BCDFGHJKLMNPQRSTVWXZ";
constexpr std::size_t code_letters = 8;
constexpr std::size_t secret_bytes = 32;
constexpr std::chrono::seconds hasty{3};  // times are kept in whole seconds: five of the device's may count as four
constexpr std::ptrdiff_t most_waiting = 500;
constexpr std::ptrdiff_t most_of_one_peer = 20;
constexpr const char* everybody = "everybody";

std::string new_user_code() {
    std::string code;
    while (code.size() < code_letters) code += letters[crypto::random_below(letters.size())];
    return code;
}

bool waits(const Pairing& pairing, Instant now) {
    return pairing.state == PairingState::waiting && pairing.expires > now;
}

Status check_room(sqlite::Database& database, const std::string& peer, Instant now) {
    const auto waiting = waiting_pairings(database, now);
    if (!waiting) return waiting.error();
    const auto network = [](const Pairing& each) { return http::network_of(each.peer); };
    const auto of_peer = std::ranges::count(*waiting, http::network_of(peer), network);
    if (std::ssize(*waiting) < most_waiting && of_peer < most_of_one_peer) return done();
    return Error{ErrorKind::usage, "too many devices wait to be paired; try again in some minutes"};
}

Error no_such_code() {
    return {ErrorKind::not_found, "no device shows that code now; codes are valid for ten minutes"};
}

Result<Pairing> waiting_under(sqlite::Database& database, const std::string& user_code, Instant now) {
    auto found = find_pairing(database, user_code);
    if (!found) return found.error();
    if (!*found || !waits(**found, now)) return no_such_code();
    return **std::move(found);
}

// Counts as a wrong code from now on, until it is found to be right.
Status begin_try(Entrance& entrance, const Actor& who) {
    auto left = entrance.codes_by_name.begin(who.name, who.now);
    if (left == std::chrono::seconds{0}) {
        left = entrance.codes_by_all.begin(everybody, who.now);
        if (left > std::chrono::seconds{0}) entrance.codes_by_name.take_back(who.name);
    }
    if (left == std::chrono::seconds{0}) return done();
    return Error{ErrorKind::busy, "too many wrong codes; try again in " + std::to_string(left.count()) + " s"};
}

Result<PolledPairing> granted(sqlite::Database& database, const Pairing& pairing, const std::string& device_code) {
    const auto display = find_display(database, pairing.token);
    if (!display) return display.error();
    if (!*display) return PolledPairing{PairingAnswer::refused};  // revoked meanwhile
    return PolledPairing{PairingAnswer::approved, pairing.token + "." + device_code, (*display)->channel,
                         (*display)->name, (*display)->screen};
}

Result<PolledPairing> pending(sqlite::Database& database, Pairing pairing, Instant now) {
    if (now - pairing.polled < hasty) return PolledPairing{PairingAnswer::slow_down};  // writes nothing: no load on it
    pairing.polled = now;
    if (const Status noted = put_pairing(database, pairing); !noted) return noted.error();
    return PolledPairing{PairingAnswer::pending};
}

Status put_approved(sqlite::Database& database, Pairing pairing, const Approval& approval, const Actor& actor) {
    const Token token{pairing.token, approval.channel, pairing.device_code_hash, actor.now, {}};
    if (Status put = put_token(database, token); !put) return put;
    Display display;
    display.token = token.id;
    display.name = approval.name;
    display.screen = approval.screen;
    if (Status put = put_display(database, display); !put) return put;
    pairing.state = PairingState::approved;
    pairing.expires = actor.now + pairing_life;  // time for the device to fetch it
    if (Status put = put_pairing(database, pairing); !put) return put;
    const std::string detail = in_log({{"channel", {{"channel", approval.channel}}}, {"token", {{"token", token.id}}}});
    return record(database, actor, {"pair display", approval.name, detail});
}

}  // namespace

Result<PairingOffer> offer_pairing(sqlite::Database& database, const Hasher& hasher, const DeviceAccount& device,
                                   const std::string& peer, Instant now) {
    // Before anything is locked: whoever is refused keeps nobody from writing.
    if (const Status room = check_room(database, peer, now); !room) return room.error();
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    if (const Status removed = remove_expired_pairings(database, now); !removed) return removed.error();
    const PairingOffer offer{crypto::random_base64url(secret_bytes), new_user_code()};
    const Pairing pairing{
        hasher.sha256_hex(offer.device_code), offer.user_code, peer, device, now, now + pairing_life, now};
    if (const Status put = put_pairing(database, pairing); !put) return put.error();
    if (const Status committed = transaction->commit(); !committed) return committed.error();
    return PairingOffer{offer.device_code, shown_user_code(offer.user_code)};
}

Result<PolledPairing> poll_pairing(sqlite::Database& database, const Hasher& hasher, const std::string& device_code,
                                   Instant now) {
    auto found = find_pairing_of_device(database, hasher.sha256_hex(device_code));
    if (!found) return found.error();
    if (!*found || (*found)->expires <= now) return PolledPairing{PairingAnswer::expired};
    if ((*found)->state == PairingState::refused) return PolledPairing{PairingAnswer::refused};
    if ((*found)->state == PairingState::approved) return granted(database, **found, device_code);
    return pending(database, **std::move(found), now);
}

std::string as_user_code(std::string_view typed) {
    std::string code;
    for (const char c : typed) {
        const char letter = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        if (letter == '-' || letter == ' ') continue;
        if (letters.find(letter) == std::string_view::npos || code.size() == code_letters) return {};
        code += letter;
    }
    return code.size() == code_letters ? code : std::string{};
}

std::string shown_user_code(const std::string& user_code) {
    return user_code.substr(0, code_letters / 2) + "-" + user_code.substr(code_letters / 2);
}

Result<Pairing> enter_user_code(sqlite::Database& database, Entrance& entrance, std::string_view typed,
                                const Actor& who) {
    const std::string code = as_user_code(typed);
    if (code.empty()) return Error{ErrorKind::usage, "a code has eight letters, as WDJB-MJHT"};
    if (const Status begun = begin_try(entrance, who); !begun) return begun.error();
    auto pairing = waiting_under(database, code, who.now);
    if (pairing) entrance.codes_by_name.forget(who.name);
    if (pairing || pairing.error().kind != ErrorKind::not_found) entrance.codes_by_all.take_back(everybody);
    return pairing;
}

Result<std::vector<Pairing>> waiting_pairings(sqlite::Database& database, Instant now) {
    auto all = all_pairings(database);
    if (all) std::erase_if(*all, [now](const Pairing& each) { return !waits(each, now); });
    return all;
}

Result<std::string> approve_pairing(sqlite::Database& database, const Hasher& hasher, const Approval& approval,
                                    const Actor& actor) {
    if (approval.name.empty() || as_display_name(approval.name) != approval.name)
        return Error{ErrorKind::usage, "the display needs a name of at most 80 letters"};
    if (const Status written = check_written(approval.name); !written) return written.error();
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    if (const auto channel = channel_named(database, approval.channel); !channel) return channel.error();
    auto pairing = waiting_under(database, approval.user_code, actor.now);
    if (!pairing) return pairing.error();
    pairing->token = new_token_id(hasher);
    if (const Status put = put_approved(database, *pairing, approval, actor); !put) return put.error();
    if (const Status committed = transaction->commit(); !committed) return committed.error();
    return std::move(pairing->token);
}

Status refuse_pairing(sqlite::Database& database, const std::string& user_code, const Actor& actor) {
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    auto pairing = waiting_under(database, user_code, actor.now);
    if (!pairing) return pairing.error();
    pairing->state = PairingState::refused;
    if (Status put = put_pairing(database, *pairing); !put) return put;
    const std::string device = pairing->device.host + ", " + pairing->peer;
    if (Status noted = record(database, actor, {"refuse display", device, ""}); !noted) return noted;
    return transaction->commit();
}

}  // namespace riskbild::hub
