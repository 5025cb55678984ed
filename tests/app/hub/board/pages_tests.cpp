#include "app/hub/store/channels.hpp"
#include "scene.hpp"

using namespace riskbild;
using tests::BoardScene;
using tests::Guest;
using tests::location;
using tests::long_comment;
using tests::long_title;
using tests::says;

namespace {

const std::vector<std::string> addresses{"/boards",
                                         "/boards/a",
                                         "/boards/a/texts",
                                         "/boards/a/visibility",
                                         "/boards/a/decision",
                                         "/boards/a/calendar",
                                         "/boards/a/check-ins"};

plan::Board board_of(std::size_t risks) {
    std::vector<plan::RiskStatement> made;
    for (std::size_t number = 1; number <= risks; ++number)
        made.push_back(
            tests::risk("R" + std::to_string(number), long_title + " " + std::to_string(number), long_comment));
    return tests::board({tests::follow_up("helår", std::move(made))});
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

// The value of the hidden field or the name of the choice that begins so.
std::string attribute(const std::string& page, const std::string& before) {
    const auto from = page.find(before);
    if (from == std::string::npos) return {};
    return page.substr(from + before.size(), page.find('"', from + before.size()) - from - before.size());
}

}  // namespace

TEST_CASE("every page of a board answers, with none, few and many risks, and in both languages") {
    BoardScene scene;
    Guest vera(scene.hub, hub::Role::controller);
    for (const std::size_t risks : {0U, 8U, 40U, 2000U}) {
        scene.import(board_of(risks));
        for (const std::string& address : addresses) {
            CAPTURE(address);
            CAPTURE(risks);
            const auto page = vera.get(address);
            CHECK(page.status == 200);
            CHECK(page.body.size() < 600'000);
            CHECK_FALSE(says(page, ">board."));  // the code of words that there are not
            CHECK_FALSE(says(page, "{{"));
        }
    }
}

TEST_CASE("a board without documents and one that there is not") {
    BoardScene scene;
    Guest vera(scene.hub, hub::Role::controller);
    scene.import(tests::board({}));
    for (const std::string& address : addresses) CHECK(vera.get(address).status == 200);
    CHECK(vera.get("/boards/b").status == 404);
    CHECK(vera.get("/boards/b/texts").status == 404);
    CHECK(vera.get("/boards/a/texts?document=other").status == 404);
}

TEST_CASE("a viewer sees everything and can press nothing") {
    BoardScene scene;
    scene.import(board_of(8));
    Guest viewer(scene.hub, hub::Role::viewer);
    for (const std::string& address : addresses) {
        CAPTURE(address);
        const auto page = viewer.get(address);
        CHECK(page.status == 200);
        CHECK_FALSE(says(page, "button class=\"primary\""));
        CHECK_FALSE(says(page, "<select"));
        CHECK_FALSE(says(page, "<input name=\"text"));
    }
    for (const char* address : {"/boards/a/texts", "/boards/a/texts/confirm", "/boards/a/visibility",
                                "/boards/a/visibility/all", "/boards/a/decision", "/boards/a/calendar",
                                "/boards/a/calendar/remove", "/boards/a/check-ins", "/boards/a/check-ins/remove"})
        CHECK(viewer.post(address).status == 403);
}

TEST_CASE("texts: only what was typed anew is saved, and what is too long is refused at its field with all kept") {
    BoardScene scene;
    scene.import(board_of(2));
    Guest vera(scene.hub, hub::Role::controller);
    CHECK(says(vera.get("/boards/a/texts"), "Korta texter som bara är förslag: 4"));
    const auto saved = vera.post("/boards/a/texts", {{"document", "helår"},
                                                     {"text short_title R1", "Sena utredningar"},
                                                     {"was short_title R1", "Utredningar av barns behov"},
                                                     {"text short_title R2", "Utredningar av barns behov"},
                                                     {"was short_title R2", "Utredningar av barns behov"}});
    CHECK(location(saved) == "/boards/a/texts?said=board.texts_saved");
    CHECK(scene.arranged().documents[0].risks[0].short_title == "Sena utredningar");
    CHECK(scene.arranged().documents[0].risks[1].short_title.empty());

    const std::string too_long = "Utredningar av barns behov av skydd";
    const auto refused = vera.post("/boards/a/texts", {{"text short_title R1", too_long},
                                                       {"was short_title R1", "Sena utredningar"},
                                                       {"text reason R2", "Skriven samtidigt"},
                                                       {"was reason R2", ""}});
    CHECK(refused.status == 422);
    CHECK(says(refused, "högst 32 tecken"));
    CHECK(count(refused.body, "aria-invalid=\"true\"") == 1);
    CHECK(says(refused, too_long));
    CHECK(says(refused, "Skriven samtidigt"));
    CHECK(scene.arranged().documents[0].risks[1].follow_up->reason.empty());
}

TEST_CASE("texts: the button of a card confirms its proposal; another confirms all") {
    BoardScene scene;
    scene.import(board_of(2));
    Guest vera(scene.hub, hub::Role::controller);
    vera.post("/boards/a/texts", {{"card", "risks R1"},
                                  {"text short_title R1", "Utredningar av barns behov"},
                                  {"was short_title R1", "Utredningar av barns behov"}});
    CHECK(scene.arranged().documents[0].risks[0].short_title == "Utredningar av barns behov");
    CHECK(says(vera.get("/boards/a/texts"), "Korta texter som bara är förslag: 3"));
    CHECK(vera.post("/boards/a/texts/confirm", {{"document", "helår"}}).status == 303);
    CHECK_FALSE(says(vera.get("/boards/a/texts"), "Korta texter som bara är förslag"));
}

TEST_CASE("texts: the button of a card saves all of it; what another card has typed is kept with it") {
    BoardScene scene;
    scene.import(board_of(2));
    Guest vera(scene.hub, hub::Role::controller);
    vera.post("/boards/a/texts", {{"card", "risks R1"},
                                  {"text short_title R1", "Utredningar"},
                                  {"was short_title R1", "Utredningar"},
                                  {"text reason R1", "Ny rutin"},
                                  {"was reason R1", "Ny rutin"},
                                  {"text short_title R2", "Förslag"},
                                  {"was short_title R2", "Förslag"},
                                  {"text reason R2", "Skriven samtidigt"},
                                  {"was reason R2", "Ett förslag"}});
    const auto risks = scene.arranged().documents[0].risks;
    CHECK(risks[0].short_title == "Utredningar");
    CHECK(risks[0].follow_up->reason == "Ny rutin");
    CHECK(risks[1].short_title.empty());
    CHECK(risks[1].follow_up->reason == "Skriven samtidigt");
}

TEST_CASE("texts: what they are short for is folded where it is long") {
    BoardScene scene;
    std::string comment = "Början på en lång kommentar.";
    for (int times = 0; times < 40; ++times) comment.append(" Mer av samma sak.");
    scene.import(tests::board({tests::follow_up("helår", {tests::risk("R1", "Kort", comment + " Slutet.")})}));
    const auto page = Guest(scene.hub, hub::Role::controller).get("/boards/a/texts");
    CHECK(count(page.body, "Slutet.") == 1);
    const auto folded = page.body.find("<details class=\"whole\">");
    REQUIRE(folded != std::string::npos);
    CHECK(page.body.find("Slutet.") > folded);
    CHECK(count(page.body, "<details class=\"whole\">") == 1);
}

TEST_CASE("texts: hostile words are shown as words") {
    BoardScene scene;
    scene.import(tests::board({tests::follow_up(
        "helår", {tests::risk("R\"1", "<script>alert(1)</script> {{person.name}}", "\" onmouseover=\"x")})}));
    Guest vera(scene.hub, hub::Role::controller);
    for (const std::string& address : addresses) {
        const auto page = vera.get(address);
        CHECK_FALSE(says(page, "<script>alert"));
        CHECK_FALSE(says(page, "\" onmouseover"));
        CHECK_FALSE(says(page, "name=\"text short_title R\"1"));
    }
    CHECK(says(vera.get("/boards/a/texts"), "{{person.name}}"));
}

TEST_CASE("visibility: one row, all rows, and what has lost its approval") {
    BoardScene scene;
    scene.import(board_of(3));
    Guest vera(scene.hub, hub::Role::controller);
    auto page = vera.get("/boards/a/visibility").body;
    const std::string name = attribute(page, "name=\"see ");
    vera.post("/boards/a/visibility",
              {{"kind", "risk"}, {"see " + name, "all_screens"}, {"was " + name, "closed_rooms"}});
    CHECK(scene.arranged().documents[0].risks[0].visibility == plan::Visibility::all_screens);
    CHECK(scene.arranged().documents[0].risks[1].visibility == plan::Visibility::closed_rooms);

    const std::string seen = attribute(page, "name=\"seen\" value=\"");
    CHECK(vera.post("/boards/a/visibility/all", {{"kind", "risk"}, {"see", "none"}, {"seen", "x"}}).status == 409);
    CHECK(vera.post("/boards/a/visibility/all", {{"kind", "risk"}, {"see", "all_screens"}, {"seen", seen}}).status ==
          303);
    for (const auto& risk : scene.arranged().documents[0].risks)
        CHECK(risk.visibility == plan::Visibility::all_screens);

    auto changed = board_of(3);
    changed.documents[0].risks[1].follow_up->comment = "Nya ord.";
    scene.import(changed);
    page = vera.get("/boards/a/visibility").body;
    CHECK(page.find("har fått andra ord: 1") != std::string::npos);
    CHECK(says(vera.get("/boards/a"), "Godkänn på nytt"));
    vera.post("/boards/a/visibility/all",
              {{"kind", "risk"}, {"again", "yes"}, {"seen", attribute(page, "name=\"seen\" value=\"")}});
    CHECK(scene.arranged().documents[0].risks[1].visibility == plan::Visibility::all_screens);
}

TEST_CASE("visibility: numbers in texts are told of where a channel hides small ones, and only there") {
    auto document =
        tests::follow_up("helår", {tests::risk("R1", "Fel i akten", "Av 21 granskade ärenden hade två fel.")});
    plan::Measurement& measured = document.measurements.emplace_back();
    measured.id = "M1";
    measured.what = "Ärenden med fel";
    measured.numerator = 2;
    measured.denominator = 21;
    measured.about_people = true;
    BoardScene scene;
    scene.import(tests::board({document}));
    Guest vera(scene.hub, hub::Role::controller);
    hub::Channel channel{.name = "rum", .room = plan::Room::closed, .title = "Ledningsrummet"};
    const auto told = [&] {
        REQUIRE(hub::put_channel(scene.database, channel, scene.hub.now()).ok());
        const auto page = vera.get("/boards/a/visibility");
        REQUIRE(page.status == 200);
        CHECK(says(page, "säger ett litet tal") == says(page, "små för att visas i Ledningsrummet"));
        CHECK(says(page, "(2 av 21)") == says(page, "säger ett litet tal"));
        return says(page, "säger ett litet tal");
    };
    CHECK_FALSE(told());
    channel.small_numbers = 5;
    CHECK(told());
    channel.boards = "b";
    CHECK_FALSE(told());
    channel.boards = "b, a";
    CHECK(told());
    channel.room = plan::Room::open;  // nothing of the board is for all screens
    CHECK_FALSE(told());
}

TEST_CASE("decision: said, refused with what was typed kept, and taken back") {
    BoardScene scene;
    scene.import(board_of(1));
    Guest vera(scene.hub, hub::Role::controller);
    CHECK(
        vera.post("/boards/a/decision", {{"state", "decided"}, {"date", "2026-03-12"}, {"paragraph", "§ 34"}}).status ==
        303);
    CHECK(says(vera.get("/boards/a"), "Beslutad 2026-03-12, § 34"));
    const auto refused = vera.post("/boards/a/decision", {{"state", "decided"}, {"date", ""}, {"paragraph", "§ 35"}});
    CHECK(refused.status == 422);
    CHECK(says(refused, "Ange beslutets datum"));
    CHECK(says(refused, "§ 35"));
    CHECK(vera.post("/boards/a/decision", {{"state", "decided"}, {"date", "2026-03-26"}}).status == 422);
    CHECK(vera.post("/boards/a/decision", {{"state", "file"}}).status == 303);
    CHECK(says(vera.get("/boards/a/decision"), "Ej angivet"));
}

TEST_CASE("calendar and check-ins: added, told when wrong, removed") {
    BoardScene scene;
    scene.import(board_of(2));
    Guest vera(scene.hub, hub::Role::controller);
    CHECK(vera.post("/boards/a/calendar", {{"date", "2026-06-10"}, {"reported", "Delår"}}).status == 303);
    CHECK(says(vera.get("/boards/a"), "2026-06-10, Delår"));
    CHECK(vera.post("/boards/a/calendar", {{"date", "2026-02-30"}}).status == 422);
    const auto meeting = hub::meetings_of(scene.database, "a")->at(0).id;
    CHECK(vera.post("/boards/a/calendar/remove", {{"id", std::to_string(meeting)}}).status == 303);
    CHECK(vera.post("/boards/a/calendar/remove", {{"id", "x"}}).status == 404);

    const tests::Fields typed{{"risk", "R2"}, {"status", "partly"}, {"date", "2026-03-25"}, {"line", "Två anställda"}};
    CHECK(vera.post("/boards/a/check-ins", typed).status == 303);
    CHECK(says(vera.get("/boards/a/check-ins"), "Två anställda"));
    CHECK(vera.post("/boards/a/check-ins", {{"risk", "R2"}, {"status", "yes"}, {"date", "2026-03-26"}}).status == 422);
    CHECK(vera.post("/boards/a/check-ins", {{"risk", "R7"}, {"status", "yes"}, {"date", "2026-03-25"}}).status == 422);
    const auto check_in = hub::check_ins_of(scene.database, "a")->at(0).id;
    CHECK(vera.post("/boards/a/check-ins/remove", {{"id", std::to_string(check_in)}}).status == 303);
    CHECK(scene.arranged().check_ins.empty());
}
