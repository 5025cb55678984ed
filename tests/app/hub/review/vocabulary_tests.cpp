#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "app/hub/actions/own_vocabulary.hpp"
#include "app/hub/actions/sheets.hpp"
#include "app/hub/pages/log_words.hpp"
#include "app/hub/report/check_json.hpp"
#include "platform/crypto/ed25519.hpp"
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

// What `check` prints, in words and as JSON.
std::string on_the_command_line(const HubOnDisk& hub, const std::string& sheet) {
    const std::vector<hub::OpenedFile> files{{"plan.csv", sheet}};
    const auto read = hub::read_files(files, {}, crypto::Sha256{}, {}, hub.data()).value();
    const auto words = hub::read_report_words().value();
    return hub::check_text(read, words, import::Language::sv) + hub::check_json(read, words.findings);
}

std::string newest_line(const HubOnDisk& hub) {
    auto database = hub.database();
    hub::AuditQuery query;
    query.most = 1;
    const auto lines = hub::read_audit(database, query).value();
    const auto& [action, subject, detail] = lines.at(0).entry;
    return action + " " + subject + " " + hub::LogWords(hub.house().words, hub::Language::en).detail(detail);
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
    CHECK_FALSE(says(page, "action=\"" + draft + "/word\""));
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
    CHECK(say("no_surname", "Nästan", "left_out") == 422);
    CHECK_FALSE(os::exists(hub.data() + "/vocabulary/words.json"));
}

TEST_CASE("what is not to be read is told quietly, here and on the command line, until it is asked about again") {
    const HubOnDisk hub;
    Guest guest(hub, hub::Role::controller);
    const std::string draft = draft_of(guest, odd);
    const Fields word{{"section", "follows_plan"}, {"text", "Nästan"}, {"meaning", "left_out"}};
    const Fields heading{{"section", "risks"}, {"text", "Kommentarsfält X"}, {"meaning", "left_out"}};
    CHECK(says(guest.get(draft), "<option value=\"left_out\">Ska inte läsas</option>"));
    REQUIRE(guest.post(draft + "/word", word).status == 303);
    REQUIRE(guest.post(draft + "/heading", heading).status == 303);
    CHECK(newest_line(hub) == "remember heading risks ‘Kommentarsfält X’ is not to be read");
    const auto page = guest.get(draft_of(guest, odd));
    CHECK(says(page, "Läses inte, enligt tidigare svar"));
    CHECK(says(page, "Allt annat i filen är läst."));
    CHECK_FALSE(says(page, "Vad betyder detta?"));
    CHECK_FALSE(says(page, ">bra så<"));
    const auto told = on_the_command_line(hub, odd);
    CHECK(told.find("plan.csv, rad 5: kolumnen ”Kommentarsfält X”") != std::string::npos);
    CHECK(told.find("plan.csv, rad 6: ordet ”Nästan”") != std::string::npos);
    CHECK(told.find(R"("text": "Nästan",)") != std::string::npos);
    CHECK(location(guest.post(draft + "/heading/forget", heading)) == draft + "?said=review.asked_again");
    CHECK(says(guest.get(draft), "action=\"" + draft + "/heading\""));
    CHECK(says(guest.get(draft), "1 del kunde inte läsas"));
    CHECK(newest_line(hub) == "forget heading risks ‘Kommentarsfält X’ was not to be read");
}

TEST_CASE("an answer that was wrong is taken back where it was used") {
    const HubOnDisk hub;
    Guest guest(hub, hub::Role::controller);
    write_own(hub, "words.json", R"({"assessment": {"minor": ["Smått"]}, "follows_plan": {"yes": ["NÄSTAN"]}})");
    const std::string draft = draft_of(guest, odd);
    const auto page = guest.get(draft);
    CHECK(says(page, "Ord och rubriker som är besvarade tidigare (1)"));
    CHECK(says(page, "”Nästan” betyder: Ja"));
    CHECK_FALSE(says(page, "Smått"));
    const Fields answer{{"section", "follows_plan"}, {"text", "NÄSTAN"}, {"meaning", "yes"}};
    REQUIRE(guest.post(draft + "/word/forget", answer).status == 303);
    CHECK(says(guest.get(draft), "Säger om planen följs."));
    CHECK(nlohmann::json::parse(own(hub, "words.json"))["assessment"]["minor"] == nlohmann::json{"Smått"});
    CHECK(guest.post(draft + "/word/forget", answer).status == 404);
    CHECK(newest_line(hub) == "forget word follows_plan ‘NÄSTAN’ meant yes");
}

TEST_CASE("beside a risk's controls a heading may be one of theirs") {
    const HubOnDisk hub;
    Guest guest(hub, hub::Role::controller);
    const std::string draft = draft_of(guest, head + "Risk;Kontroll;Utfall X\nHot;Larm provas;två fel\n");
    CHECK(says(guest.get(draft), "<option value=\"controls.result\">Kontrollens: Resultat</option>"));
    const Fields said{{"section", "risks"}, {"text", "Utfall X"}, {"meaning", "controls.result"}};
    REQUIRE(guest.post(draft + "/heading", said).status == 303);
    const auto page = guest.get(draft);
    CHECK(says(page, ">två fel<"));
    CHECK(says(page, "”Utfall X” betyder: Resultat"));
}
