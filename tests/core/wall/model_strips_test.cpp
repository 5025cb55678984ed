#include <doctest/doctest.h>

#include "core/wall/hold.hpp"
#include "core/wall/pages.hpp"
#include "core/wall/strips.hpp"
#include "core/wall/wording.hpp"
#include "tests/core/wall/boards.hpp"

using namespace riskbild;
using namespace riskbild::wall;
using namespace riskbild::wall::test;
using namespace std::chrono_literals;

namespace {

Header header(const plan::Board& board, const Words& words = swedish()) {
    return pages_of(board, in_contact(), words).front().header;
}

// 7 December 2023, contact on that day at 9.14.
Situation silent_since(Date day) {
    Situation situation = in_contact();
    const auto days = std::chrono::sys_days(situation.local.date) - std::chrono::sys_days(day);
    situation.last_contact = situation.now - days;
    situation.contact_local = LocalTime{day, 9, 14, 0};
    situation.expires.reset();
    situation.limit = std::chrono::hours{24 * 500};
    return situation;
}

std::string banner(const Situation& situation, const Words& words = swedish()) {
    const std::optional<Banner> banner = pages_of(full_year(), situation, words).front().banner;
    return banner ? banner->words : "";
}

Footer footer(const Situation& situation, const Position& position = {.pages = 4}) {
    return footer_of(pages_of(full_year(), situation, swedish()).front(), position, situation, swedish());
}

}  // namespace

TEST_CASE("the strip says plan, follow-up and as much of its date as is stated") {
    CHECK(header(full_year()).board == "Socialnämnden, exempel");
    CHECK(header(full_year()).plan == "Internkontrollplan 2023 · helår, uppföljt 2023-12-06");
    CHECK(header(full_year()).plan_short == "Internkontroll 2023 · uppföljt 2023-12-06");
    CHECK(header(half_year()).plan == "Internkontrollplan 2023 · delår, avser första halvåret 2023");
    CHECK(header(areas()).plan == "Internkontrollplan 2023 · uppföljt maj 2022");
    CHECK(header(made_controls()).plan == "Internkontrollplan 2023 · datum ej angivet");
    CHECK(header(full_year(), english()).plan == "Internkontrollplan 2023 · full year, followed up 2023-12-06");
}

TEST_CASE("a year in the plan's own name is not said twice, nor is a period that is just the year") {
    plan::Board board = half_year();
    board.plans[0].name = "Plan för intern kontroll 2023";
    newest(board).period = "2023";
    CHECK(header(board).plan == "Plan för intern kontroll 2023 · delår, datum ej angivet");
}

TEST_CASE("the matrix is dated by its values") {
    for (const Page& page : pages_of(assessed(), in_contact(), swedish()))
        CHECK(page.header.plan == (page.name == PageName::map || page.name == PageName::ranked
                                       ? "Plan för intern kontroll 2023 · riskvärden från december 2022"
                                       : "Plan för intern kontroll 2023 · uppföljt 2024-02-27"));
}

TEST_CASE("whose word it is") {
    const auto decision = [](plan::DecisionState state, std::optional<PartialDate> date, const std::string& paragraph) {
        plan::Board board = full_year();
        newest(board).decision = {state, {}, date, paragraph};
        return header(board).decision;
    };
    using enum plan::DecisionState;
    CHECK(decision(not_stated, {}, "") == "Beslut ej angivet");
    CHECK(decision(working_material, {}, "") == "Arbetsmaterial");
    CHECK(decision(proposal, PartialDate{2024, 3, 21}, "") == "Förslag till nämnden");
    CHECK(decision(decided, PartialDate{2023, 1, 11}, "19") == "Beslutad 2023-01-11 § 19");
    CHECK(decision(decided, PartialDate{2023, 1, 0}, "§ 19") == "Beslutad 2023-01 § 19");
    CHECK(decision(decided, {}, "") == "Beslutad");
}

TEST_CASE("contact, page and clock below") {
    const Footer now = footer(in_contact());
    CHECK(now.contact == "Kontakt 14.31");
    CHECK(now.page == "Läget · 1 av 4");
    CHECK(now.clock == "7 dec 14.32");
    CHECK(footer(in_contact(), {}).page == "Läget");
    CHECK(footer(in_contact(), {.page = 2, .pages = 9, .part = 2, .parts = 3}).page == "Läget, del 2 av 3 · 2 av 9");
    CHECK(footer(silent_since(2023y / 11 / 12)).contact == "Kontakt 12 nov 9.14");
}

TEST_CASE("a held wall says so in place of the page") {
    CHECK(held_page("Läget · 1 av 4", {}, swedish()) == "Läget · 1 av 4 · pausad");
    CHECK(held_page("Läget · 1 av 4", {20}, swedish()) == "Pausad, fortsätter om 20 s");
    CHECK(held_page("Status", {1}, english()) == "Paused, resumes in 1 s");
    CHECK(held_page("Läget", {{}, true}, swedish()) == "Läget · Mötesläge");
    CHECK(held_page("", {}, swedish()) == "Pausad");
    CHECK(held_page("", {{}, true}, swedish()) == "Mötesläge");
    CHECK(held_page("", {20}, swedish()) == "Fortsätter om 20 s");
    CHECK(held_page("Läget", {20, true}, swedish()) == "Pausad, fortsätter om 20 s");
}

TEST_CASE("no contact yet, and a clock that is not set") {
    Situation situation = in_contact();
    situation.last_contact.reset();
    situation.contact_local.reset();
    CHECK(footer(situation).contact == "Ingen kontakt ännu");
    CHECK(banner(situation) == "Ingen kontakt med servern ännu. Nyare uppgifter kan finnas.");
    situation = in_contact();
    situation.clock_good = false;
    CHECK(footer(situation).clock == "Klockan är inte ställd");
    CHECK(footer(situation).contact == "Kontakt 7 dec 14.31");
    CHECK(banner(situation) == "Klockan är inte ställd, tider bedöms inte");
}

TEST_CASE("lost contact is said in words, with how long") {
    CHECK(banner(in_contact()).empty());
    CHECK(banner(silent_since(2023y / 11 / 12)) ==
          "Ingen kontakt med servern sedan 12 november (25 dagar). Nyare uppgifter kan finnas.");
    CHECK(banner(silent_since(2023y / 12 / 6)) ==
          "Ingen kontakt med servern sedan 6 december (1 dag). Nyare uppgifter kan finnas.");
    CHECK(banner(silent_since(2022y / 12 / 7)) ==
          "Ingen kontakt med servern sedan 7 december 2022 (365 dagar). Nyare uppgifter kan finnas.");
    Situation this_morning = silent_since(2023y / 12 / 7);
    this_morning.last_contact = this_morning.now - 5h;
    CHECK(banner(this_morning) == "Ingen kontakt med servern sedan kl. 9.14. Nyare uppgifter kan finnas.");
    CHECK(banner(silent_since(2023y / 11 / 12), english()) ==
          "No contact with the server since 12 November (25 days). Newer information may exist.");
}

TEST_CASE("lost contact never re-dates a fact") {
    CHECK(pages_of(full_year(), silent_since(2023y / 11 / 12), swedish()).front().header == header(full_year()));
    CHECK(pages_of(full_year(), silent_since(2023y / 11 / 12), swedish()).front().body ==
          pages_of(full_year(), in_contact(), swedish()).front().body);
}

TEST_CASE("freshness follows contact, cadence, limit and expiry") {
    Situation situation = in_contact();
    CHECK(freshness(situation) == Freshness::current);
    situation.last_contact = situation.now - situation.cadence;
    CHECK(freshness(situation) == Freshness::current);
    situation.last_contact = situation.now - situation.cadence - 1s;
    CHECK(freshness(situation) == Freshness::contact_lost);
    situation.last_contact = situation.now - situation.limit - 1s;
    CHECK(freshness(situation) == Freshness::no_current_state);
    situation.clock_good = false;
    CHECK(freshness(situation) == Freshness::current);
}

TEST_CASE("an expired manifest is not current although contact is fresh") {
    Situation situation = in_contact();
    situation.expires = situation.now - 1s;
    CHECK(freshness(situation) == Freshness::contact_lost);
    CHECK(banner(situation) == "Uppgifternas giltighetstid har gått ut. Nyare uppgifter kan finnas.");
}

TEST_CASE("expired content of a closed room is withheld, every page of it") {
    Situation situation = in_contact();
    CHECK_FALSE(withheld(situation));
    situation.expires = situation.now - 1s;
    REQUIRE(withheld(situation));
    const std::vector<Page> pages = pages_of(full_year(), situation, swedish());
    REQUIRE(pages.size() == 1);
    CHECK(pages[0].name == PageName::now);
    CHECK(pages[0].header == bare_header(full_year().name));
    CHECK(pages[0].banner);
    CHECK(std::get<MessagePage>(pages[0].body).title == "Innehållet är dolt");
}

TEST_CASE("an open room goes on showing what has expired, and so does a wall without a clock") {
    Situation situation = in_contact();
    situation.expires = situation.now - 1s;
    situation.room = plan::Room::open;
    CHECK_FALSE(withheld(situation));
    CHECK(pages_of(full_year(), situation, swedish()).size() > 1);
    situation.room = plan::Room::closed;
    situation.clock_good = false;
    CHECK_FALSE(withheld(situation));
}

TEST_CASE("contact that is not known counts as lost") {
    Situation situation = in_contact();
    situation.last_contact.reset();
    CHECK(freshness(situation) == Freshness::contact_lost);
    situation.expires = situation.now - situation.limit - 1s;
    CHECK(freshness(situation) == Freshness::no_current_state);
}

TEST_CASE("past the limit the missing state leads") {
    Situation situation = silent_since(2023y / 11 / 12);
    situation.limit = std::chrono::hours{24 * 20};
    const std::vector<Page> pages = pages_of(full_year(), situation, swedish());
    const MessagePage message = std::get<MessagePage>(pages.front().body);
    CHECK(message.title == "Aktuellt läge saknas");
    CHECK(message.lines.front() == "Senast kända uppgifter: Internkontrollplan 2023 · helår, uppföljt 2023-12-06.");
    CHECK(pages.size() > 1);
    for (const Page& page : pages) CHECK(page.banner);
}

TEST_CASE("a wall without boards says so, and what to do") {
    const Page page = nothing_published(in_contact(), swedish());
    CHECK(std::get<MessagePage>(page.body).title == "Inget publicerat");
    CHECK(page.board.empty());
    Situation never = in_contact();
    never.last_contact.reset();
    CHECK(std::get<MessagePage>(nothing_published(never, swedish()).body).title == "Skärmen är inte ansluten");
    CHECK(!nothing_published(never, swedish()).banner);
    never.clock_good = false;
    CHECK(nothing_published(never, swedish()).banner);
}

TEST_CASE("a board without documents has a page that says so") {
    plan::Board board;
    board.name = "Nämnden";
    const std::vector<Page> pages = pages_of(board, in_contact(), swedish());
    REQUIRE(pages.size() == 1);
    CHECK(pages.front().header.board == "Nämnden");
    CHECK(std::get<MessagePage>(pages.front().body).title == "Inget publicerat");
}

TEST_CASE("numbers as the language writes them") {
    CHECK(say_number(80, swedish()) == "80");
    CHECK(say_number(2.5, swedish()) == "2,5");
    CHECK(say_number(0.05, swedish()) == "0,05");
    CHECK(say_number(-1.25, swedish()) == "\u22121,25");
    CHECK(say_number(-0.001, swedish()) == "0");
    CHECK(say_number(1250, swedish()) == "1\u202f250");
    CHECK(say_number(1234567.89, english()) == "1\u202f234\u202f567.89");
}

TEST_CASE("lists, cut texts and due times without their preposition") {
    CHECK(say_all({}, swedish()).empty());
    CHECK(say_all({"a"}, swedish()) == "a");
    CHECK(say_all({"a", "b", "c"}, swedish()) == "a, b och c");
    CHECK(say_either({"a", "b"}, english()) == "a or b");
    CHECK(brief("kort", 60) == "kort");
    CHECK(brief("ett två tre fyra", 12) == "ett två …");
    CHECK(brief("Klart i juni; resten tas nästa år", 24) == "Klart i juni …");
    CHECK(brief("Nej. Det blir inte klart i år", 24) == "Nej. Det blir inte …");
    CHECK(bare_time("under november") == "november");
    CHECK(bare_time("I början av december") == "början av december");
    CHECK(bare_time("Inom kort") == "inom kort");
    CHECK(bare_time("APT i maj") == "APT i maj");
    CHECK(bare_time("innan jul") == "innan jul");
}
