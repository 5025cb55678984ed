#include "app/hub/actions/pairing.hpp"

#include <doctest/doctest.h>

#include <set>

#include "app/hub/store/channels.hpp"
#include "app/hub/store/displays.hpp"
#include "app/hub/store/store.hpp"
#include "app/hub/store/tokens.hpp"
#include "platform/crypto/ed25519.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace riskbild;
using namespace std::chrono_literals;
using hub::PairingAnswer;

namespace {

const Instant noon = *parse_instant("2026-11-23T12:00:00Z");

// A hub with the channel 'ledning'.
struct House {
    test::TemporaryFolder folder;
    sqlite::Database database = hub::create_store(folder.file("hub.db")).value();
    crypto::Sha256 hasher;
    hub::Entrance entrance;

    House() { REQUIRE(hub::put_channel(database, {.name = "ledning"}, noon).ok()); }

    Result<hub::PairingOffer> asked(Instant now = noon, const std::string& peer = "192.0.2.7") {
        hub::DeviceAccount device;
        device.host = "skarm-1";
        return hub::offer_pairing(database, hasher, device, peer, now);
    }
    PairingAnswer answer(const hub::PairingOffer& offer, Instant now) { return polled(offer, now).answer; }
    hub::PolledPairing polled(const hub::PairingOffer& offer, Instant now) {
        return hub::poll_pairing(database, hasher, offer.device_code, now).value();
    }
    Result<hub::Pairing> entered(const std::string& code, Instant now = noon, const std::string& who = "admin") {
        return hub::enter_user_code(database, entrance, code, {who, now});
    }
    Result<std::string> approved(const hub::PairingOffer& offer, Instant now = noon) {
        const std::string code = hub::as_user_code(offer.user_code);
        return hub::approve_pairing(database, hasher, {code, "Entrén", "ledning", {0, 0, 55, 40}}, {"admin", now});
    }
};

ErrorKind kind_of(const auto& result) {
    REQUIRE_FALSE(result.ok());
    return result.error().kind;
}

}  // namespace

TEST_CASE("a code is eight letters that are not mistaken for each other, and never twice the same") {
    House house;
    std::set<std::string> codes;
    for (int device = 0; device < 20; ++device) {
        const std::string shown = house.asked()->user_code;
        CHECK(shown.size() == 9);
        CHECK(shown[4] == '-');
        CHECK(shown.find_first_not_of("BCDFGHJKLMNPQRSTVWXZ-") == std::string::npos);
        codes.insert(hub::as_user_code(shown));
    }
    CHECK(codes.size() == 20);
}

TEST_CASE("a code is taken in any case, with or without its dash, and nothing else is one") {
    for (const char* typed : {"WDJB-MJHT", "wdjbmjht", " wdjb mjht ", "W-D-J-B-M-J-H-T"})
        CHECK_MESSAGE(hub::as_user_code(typed) == "WDJBMJHT", typed);
    for (const char* typed : {"", "WDJB-MJH", "WDJB-MJHTX", "WDJB-MJHA", "WDJB_MJHT", "WDJB-MJH1", "WDJB-MJHÅ"})
        CHECK_MESSAGE(hub::as_user_code(typed).empty(), typed);
}

TEST_CASE("from a code to a token of the chosen channel; no secret is kept") {
    House house;
    const auto offer = house.asked();
    REQUIRE(offer.ok());
    CHECK(house.answer(*offer, noon + 5s) == PairingAnswer::pending);
    CHECK(house.entered(offer->user_code)->device.host == "skarm-1");
    const auto id = house.approved(*offer, noon + 60s);
    REQUIRE_MESSAGE(id.ok(), id.error().message);

    const hub::PolledPairing given = house.polled(*offer, noon + 65s);
    CHECK(given.answer == PairingAnswer::approved);
    CHECK(given.token == *id + "." + offer->device_code);
    CHECK(given.channel == "ledning");
    CHECK(given.name == "Entrén");
    CHECK(house.polled(*offer, noon + 66s).token == given.token);  // an answer may get lost
    const auto token = hub::find_token(house.database, *id).value();
    REQUIRE(token.has_value());
    CHECK(token->secret_hash == house.hasher.sha256_hex(offer->device_code));
    CHECK(hub::find_display(house.database, *id).value()->screen == hub::DisplayScreen{0, 0, 55, 40});
    const auto code = hub::find_pairing(house.database, hub::as_user_code(offer->user_code)).value();
    CHECK(code->device_code_hash != offer->device_code);
}

TEST_CASE("a code is good for one device, once") {
    House house;
    const auto offer = house.asked();
    REQUIRE(house.approved(*offer).ok());
    CHECK(kind_of(house.approved(*offer)) == ErrorKind::not_found);
    CHECK(kind_of(house.entered(offer->user_code)) == ErrorKind::not_found);
    CHECK(house.answer({"another", offer->user_code}, noon) == PairingAnswer::expired);
}

TEST_CASE("a code ends after ten minutes; one approved in the last second is still fetched") {
    House house;
    const auto offer = house.asked();
    const auto late = house.asked();
    CHECK(house.entered(offer->user_code, noon + 599s).ok());
    REQUIRE(house.approved(*late, noon + 599s).ok());
    CHECK(kind_of(house.entered(offer->user_code, noon + 600s)) == ErrorKind::not_found);
    CHECK(kind_of(house.approved(*offer, noon + 600s)) == ErrorKind::not_found);
    CHECK(house.answer(*offer, noon + 600s) == PairingAnswer::expired);
    CHECK(house.answer(*late, noon + 605s) == PairingAnswer::approved);
    CHECK(house.answer(*late, noon + 1300s) == PairingAnswer::expired);
}

TEST_CASE("who asks too often is told to ask less; who is refused or revoked is told so") {
    House house;
    const auto hasty = house.asked();
    CHECK(house.answer(*hasty, noon + 5s) == PairingAnswer::pending);
    CHECK(house.answer(*hasty, noon + 6s) == PairingAnswer::slow_down);
    CHECK(house.answer(*hasty, noon + 11s) == PairingAnswer::pending);
    REQUIRE(hub::refuse_pairing(house.database, hub::as_user_code(hasty->user_code), {"admin", noon + 12s}).ok());
    CHECK(house.answer(*hasty, noon + 17s) == PairingAnswer::refused);
    CHECK(kind_of(house.approved(*hasty, noon + 18s)) == ErrorKind::not_found);

    const auto revoked = house.asked();
    const auto id = house.approved(*revoked);
    REQUIRE(hub::remove_token(house.database, *id).ok());
    CHECK(house.answer(*revoked, noon + 5s) == PairingAnswer::refused);
}

TEST_CASE("an approval needs a name and a channel that there is; without them nothing has changed") {
    House house;
    const auto offer = house.asked();
    const std::string code = hub::as_user_code(offer->user_code);
    const auto approve = [&](const std::string& name, const std::string& channel) {
        return hub::approve_pairing(house.database, house.hasher, {code, name, channel, {}}, {"admin", noon});
    };
    CHECK(kind_of(approve("", "ledning")) == ErrorKind::usage);
    CHECK(kind_of(approve(std::string(81, 'x'), "ledning")) == ErrorKind::usage);
    CHECK(kind_of(approve("Entrén", "nowhere")) == ErrorKind::not_found);
    CHECK(hub::all_displays(house.database)->empty());
    CHECK(house.answer(*offer, noon + 5s) == PairingAnswer::pending);
}

TEST_CASE("after five wrong codes a pause, for that person only; a right one makes them good") {
    House house;
    const auto offer = house.asked();
    for (int wrong = 0; wrong < 4; ++wrong) CHECK(kind_of(house.entered("BBBB-BBBB")) == ErrorKind::not_found);
    CHECK(house.entered(offer->user_code).ok());
    for (int wrong = 0; wrong < 5; ++wrong) CHECK(kind_of(house.entered("BBBB-BBBB")) == ErrorKind::not_found);
    CHECK(kind_of(house.entered(offer->user_code)) == ErrorKind::busy);
    CHECK(house.entered(offer->user_code, noon, "another").ok());
    CHECK(house.entered(offer->user_code, noon + 60s).ok());
    CHECK(kind_of(house.entered("no code")) == ErrorKind::usage);  // a slip of the keys is no guess
}

TEST_CASE("fifty wrong codes of all together make a pause for everybody") {
    House house;
    const auto offer = house.asked();
    for (int wrong = 0; wrong < 50; ++wrong)
        CHECK(kind_of(house.entered("BBBB-BBBB", noon, "guest " + std::to_string(wrong))) == ErrorKind::not_found);
    CHECK(kind_of(house.entered(offer->user_code, noon, "admin")) == ErrorKind::busy);
    CHECK(house.entered(offer->user_code, noon + 60s, "admin").ok());
}

TEST_CASE("a network of IPv6 counts as one address") {
    House house;
    for (int device = 0; device < 20; ++device)
        REQUIRE(house.asked(noon, "2001:db8:1:2::" + std::to_string(device + 1)).ok());
    CHECK(kind_of(house.asked(noon, "2001:db8:1:2:ffff::1")) == ErrorKind::usage);
    CHECK(house.asked(noon, "2001:db8:1:3::1").ok());
}

TEST_CASE("asking too often writes nothing, and the next in time is heard") {
    House house;
    const auto offer = house.asked();
    CHECK(house.answer(*offer, noon + 5s) == PairingAnswer::pending);
    const auto polled = [&] { return hub::all_pairings(house.database)->front().polled; };
    for (int second = 6; second < 8; ++second)
        CHECK(house.answer(*offer, noon + std::chrono::seconds{second}) == PairingAnswer::slow_down);
    CHECK(polled() == noon + 5s);
    CHECK(house.answer(*offer, noon + 8s) == PairingAnswer::pending);
    CHECK(polled() == noon + 8s);
}

TEST_CASE("nobody fills the table: twenty of one address, and room again when they have expired") {
    House house;
    for (int device = 0; device < 20; ++device) REQUIRE(house.asked().ok());
    CHECK(kind_of(house.asked()) == ErrorKind::usage);
    CHECK(house.asked(noon, "192.0.2.8").ok());
    CHECK(house.asked(noon + 600s).ok());
    CHECK(hub::all_pairings(house.database)->size() == 1);
}
