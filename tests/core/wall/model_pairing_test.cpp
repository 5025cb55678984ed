#include <doctest/doctest.h>

#include "core/wall/pairing_page.hpp"
#include "tests/core/wall/boards.hpp"

using namespace riskbild;
using namespace riskbild::wall;
using namespace riskbild::wall::test;
using namespace std::chrono_literals;

namespace {

using Texts = std::vector<std::string>;

Pairing with_code() {
    const Situation now = in_contact();
    return {.server = "https://hub.example",
            .user_code = "WDJB-MJHT",
            .address = "https://hub.example/p",
            .qr = {1, {true}},
            .expires = now.now + 9min,
            .expires_local = LocalTime{now.local.date, 14, 41},
            .network = "ok",
            .tls = "ok",
            .clock = "ok"};
}

Pairing without_code(const std::string& network, const std::string& tls, const std::string& clock) {
    return {.server = "https://hub.example", .network = network, .tls = tls, .clock = clock, .error = "last words"};
}

PairingPage page(const Pairing& pairing, const Situation& situation = in_contact()) {
    return pairing_page(pairing, situation, swedish());
}

Texts code_of(const std::string& user_code) {
    Pairing pairing = with_code();
    pairing.user_code = user_code;
    return page(pairing).code;
}

}  // namespace

TEST_CASE("pairing: the code in fours, its QR code, and what to do with it") {
    const PairingPage shown = page(with_code());
    CHECK(shown.title == "Skärmen är inte ansluten");
    CHECK(shown.code == Texts{"WDJB", "MJHT"});
    CHECK(shown.qr.side == 1);
    CHECK(shown.steps ==
          Texts{"Öppna hub.example/p", "Logga in", "Skriv in koden: 8 bokstäver, inga siffror", "Ge skärmen ett namn"});
    CHECK(shown.note == "Koden gäller till kl. 14.41, sedan kommer en ny.");
    CHECK(shown.problem.empty());
    CHECK(shown.states == std::vector<StatusWords>{{Glyph::check, Tone::good, "Nätverket fungerar"},
                                                   {Glyph::check, Tone::good, "Säker anslutning (TLS)"},
                                                   {Glyph::check, Tone::good, "Klockan är ställd"}});
}

TEST_CASE("pairing: a code is letters and digits, however the hub sets it") {
    CHECK(code_of("wdjbmjht") == Texts{"WDJB", "MJHT"});
    CHECK(code_of("K7R 4MX") == Texts{"K7R4", "MX"});
    for (const char* none : {"", "--", "WDJB<b>", "ÅÄÖ", "WDJB\nMJHT"}) CHECK_MESSAGE(code_of(none).empty(), none);
    Pairing mixed = with_code();
    mixed.user_code = "K7R4MX";
    CHECK(page(mixed).steps[2] == "Skriv in koden");
}

TEST_CASE("pairing: an address as it is typed; the server's where the hub names none") {
    Pairing pairing = with_code();
    pairing.address = "http://127.0.0.1:8080/p/";
    CHECK(page(pairing).steps[0] == "Öppna http://127.0.0.1:8080/p");
    pairing.address.clear();
    CHECK(page(pairing).steps[0] == "Öppna hub.example");
}

TEST_CASE("pairing: how long a code is valid only as far as is known") {
    Pairing pairing = with_code();
    pairing.expires_local->date = plus_days(pairing.expires_local->date, 1);
    CHECK(page(pairing).note == "Koden gäller till 8 dec 14.41, sedan kommer en ny.");
    Situation unset = in_contact();
    unset.clock_good = false;
    CHECK(page(pairing, unset).note.empty());
    CHECK(page(pairing, unset).code.size() == 2);
    pairing.expires.reset();
    pairing.expires_local.reset();
    CHECK(page(pairing).note.empty());
}

TEST_CASE("pairing: a code whose time is out is not shown") {
    Pairing pairing = with_code();
    pairing.expires = in_contact().now;
    CHECK(page(pairing).code.empty());
    CHECK(page(pairing).qr.side == 0);
    CHECK(page(pairing).problem == "Koden har gått ut. Skärmen hämtar en ny.");
}

TEST_CASE("pairing: a server that is not reached is named, with the error and what to do") {
    const PairingPage shown = page(without_code("no answer within 20 seconds", "", "ok"));
    CHECK(shown.code.empty());
    CHECK(shown.problem == "Skärmen når inte servern.");
    CHECK(shown.address == "https://hub.example");
    CHECK(shown.error == "Fel: no answer within 20 seconds");
    CHECK(shown.steps ==
          Texts{"Kontrollera kabel eller trådlöst nät", "Kontrollera serverns adress", "Kontrollera brandväggen"});
    CHECK(shown.states == std::vector<StatusWords>{{Glyph::cross, Tone::bad, "Nätverket fungerar inte"},
                                                   {Glyph::dashed_ring, Tone::missing, "TLS ej prövad"},
                                                   {Glyph::check, Tone::good, "Klockan är ställd"}});
}

TEST_CASE("pairing: what went wrong is told in the wall's language, else in the refresher's words") {
    Pairing pairing = without_code("unreachable", "", "ok");
    pairing.fault = "unreachable";
    CHECK(page(pairing).error == "Servern svarar inte.");
    pairing.fault = "settings";
    CHECK(page(pairing).error == "Fel i skärmens inställningar: last words");
    pairing.fault = "provision";
    CHECK(page(pairing).problem == "Skärmens inställningar är fel.");
    CHECK(page(pairing).error == "Fel i startfilen: last words");
    pairing.fault = "keyless";
    CHECK(page(pairing).problem == "Skärmens inställningar är fel.");
    CHECK(page(pairing).error.starts_with("Skärmen har ingen nyckel att lita på."));
    for (const char* unknown : {"", "unheard-of", "pairing.open"}) {
        pairing.fault = unknown;
        CHECK_MESSAGE(page(pairing).error == "Fel: unreachable", unknown);
    }
}

TEST_CASE("pairing: what is mended first is told first") {
    CHECK(page(without_code("ok", "certificate not yet valid", "two years behind")).problem ==
          "Skärmens klocka går fel.");
    CHECK(page(without_code("ok", "unknown issuer", "ok")).problem == "Servern kan inte visa att den är rätt server.");
    CHECK(page(without_code("ok", "ok", "ok")).problem == "Servern har inte gett skärmen någon kod.");
    CHECK(page(without_code("ok", "ok", "ok")).error == "Fel: last words");
}

TEST_CASE("pairing: nothing is said to work that has not been tried, and either witness doubts the clock") {
    for (const StatusWords& state : page(without_code("", "", "")).states) CHECK(state.tone == Tone::missing);
    Situation unset = in_contact();
    unset.clock_good = false;
    CHECK(page(with_code(), unset).states[2] == StatusWords{Glyph::cross, Tone::bad, "Klockan är inte ställd"});
}

TEST_CASE("pairing: a long error is cut, and the screen without board shows the page") {
    CHECK(page(without_code(std::string(300, 'x') + " y", "", "")).error.size() < 100);
    Situation situation = in_contact();
    situation.last_contact.reset();
    CHECK(std::get<MessagePage>(nothing_published(situation, swedish()).body).title == "Skärmen är inte ansluten");
    situation.pairing = with_code();
    const Page shown = nothing_published(situation, swedish());
    CHECK(shown.label == "Anslut skärm");
    CHECK(std::get<PairingPage>(shown.body) == page(with_code()));
}
