#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "app/hub/actions/own_vocabulary.hpp"
#include "platform/os/files.hpp"
#include "tests/app/hub/review/sheets.hpp"

using namespace riskbild;
using namespace riskbild::tests;

namespace {

const std::string odd = head + "Nr;Risk;Riskvärde;Följer plan;Kommentarsfält X\n1;Beslut dröjer;9;Nästan;bra så\n";

std::string own(const HubOnDisk& hub, const std::string& file) {
    return os::read_file(hub.data() + "/vocabulary/" + file, 100'000).value();
}

void write_own(const HubOnDisk& hub, const std::string& file, const std::string& content) {
    REQUIRE(os::make_folders(hub.data() + "/vocabulary"));
    REQUIRE(os::write_file_atomically(hub.data() + "/vocabulary/" + file, content));
}

}  // namespace

TEST_CASE("an unknown word is asked about, remembered, and read rightly from then on") {
    const HubOnDisk hub;
    Guest guest(hub, hub::Role::controller);
    const std::string draft = draft_of(guest, odd);
    CHECK(says(guest.get(draft), "Säger om planen följs."));
    const Fields said{{"section", "follows_plan"}, {"text", "Nästan"}, {"meaning", "partly"}};
    CHECK(location(guest.post(draft + "/word", said)) == draft + "?said=review.remembered");
    const auto page = guest.get(draft);
    CHECK(says(page, "läst som: Delvis"));
    CHECK_FALSE(says(page, "Säger om planen följs."));
    CHECK(says(guest.get(draft_of(guest, odd)), "läst som: Delvis"));
}

TEST_CASE("an unknown heading is asked about, remembered, and its column is read") {
    const HubOnDisk hub;
    Guest guest(hub, hub::Role::controller);
    const std::string draft = draft_of(guest, odd);
    CHECK(says(guest.get(draft), "1 del kunde inte läsas"));
    const Fields said{{"section", "risks"}, {"text", "Kommentarsfält X"}, {"meaning", "comment"}};
    CHECK(guest.post(draft + "/heading", said).status == 303);
    const auto page = guest.get(draft);
    CHECK(says(page, ">bra så<"));
    CHECK(says(page, "Allt i filen är läst."));
}

TEST_CASE("what an operator has written in the hub's own vocabulary stays; a word has its newest meaning") {
    const HubOnDisk hub;
    Guest guest(hub, hub::Role::controller);
    write_own(hub, "words.json",
              R"({"assessment": {"minor": ["Smått"]}, "follows_plan": {"yes": ["nästan", "Jajamän"]}})");
    const std::string draft = draft_of(guest, odd);
    REQUIRE(guest.post(draft + "/word", {{"section", "follows_plan"}, {"text", "Nästan"}, {"meaning", "no"}}).status ==
            303);
    const auto words = nlohmann::json::parse(own(hub, "words.json"));
    CHECK(words["assessment"]["minor"] == nlohmann::json{"Smått"});
    CHECK(words["follows_plan"]["yes"] == nlohmann::json{"Jajamän"});
    CHECK(words["follows_plan"]["no"] == nlohmann::json{"Nästan"});
}

TEST_CASE("a vocabulary that an operator has broken is told, and left as it is") {
    const HubOnDisk hub;
    auto database = hub.database();
    for (const std::string broken : {"{", "[]", R"({"follows_plan": ["Ja"]})", R"({"follows_plan": {"yes": "Ja"}})"}) {
        CAPTURE(broken);
        write_own(hub, "words.json", broken);
        const Status remembered =
            hub::remember_word(database, hub.data(), {"follows_plan", "Nästan", "no"}, {"c", hub.now()});
        REQUIRE_FALSE(remembered);
        CHECK(remembered.error().kind == ErrorKind::io);
        CHECK(own(hub, "words.json") == broken);
    }
    CHECK(count(hub, "audit_log") == 0);
}

TEST_CASE("only meanings that there are can be given to words of some length") {
    const HubOnDisk hub;
    Guest guest(hub, hub::Role::controller);
    const std::string draft = draft_of(guest, odd);
    const auto say = [&](const std::string& section, const std::string& text, const std::string& meaning) {
        return guest.post(draft + "/word", {{"section", section}, {"text", text}, {"meaning", meaning}}).status;
    };
    CHECK(say("follows_plan", "Nästan", "") == 422);
    CHECK(say("follows_plan", "Nästan", "aldrig") == 422);
    CHECK(say("../../x", "Nästan", "yes") == 422);
    CHECK(say("follows_plan", "", "yes") == 422);
    CHECK(say("follows_plan", std::string(201, 'a'), "yes") == 422);
    CHECK_FALSE(os::exists(hub.data() + "/vocabulary/words.json"));
}
