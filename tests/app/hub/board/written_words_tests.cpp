#include "app/hub/actions/check_ins.hpp"
#include "app/hub/actions/likely_names.hpp"
#include "app/hub/actions/written_words.hpp"
#include "scene.hpp"

using namespace riskbild;
using tests::BoardScene;
using tests::Fields;
using tests::Guest;
using tests::long_comment;
using tests::long_title;
using tests::says;

namespace {

const std::string number = "19811228-9874";

// A hub whose channel 'rum' is a closed room, with one risk and one control that words can be written of.
struct Scene : BoardScene {
    Guest controller{hub, hub::Role::controller};
    Guest administrator{hub, hub::Role::administrator};

    Scene() {
        auto document = tests::follow_up("helår", {tests::risk("R1", long_title, long_comment)});
        document.controls = {tests::control("K1", long_title)};
        import(tests::board({document}));
        REQUIRE(controller.post("/new-channel", {{"title", "Rum"}}).status == 303);
        REQUIRE(database.execute("UPDATE channel SET room = 'closed'").ok());
    }
    http::Response publish(Fields fields = {}) {
        const std::string page = controller.get("/channels/rum/publish").body;
        const std::string before = "name=\"mark\" value=\"";
        if (const auto at = page.find(before); at != std::string::npos)
            fields.emplace_back("mark", page.substr(at + before.size(), 64));
        return controller.post("/channels/rum/publish", fields);
    }
    bool published(const std::string& words) {
        return database.number("SELECT count(*) FROM snapshot WHERE json LIKE '%" + words + "%'").value() > 0;
    }
    bool logged(const std::string& words) {
        return database.number("SELECT count(*) FROM audit_log WHERE subject || ' ' || detail LIKE '%" + words + "%'")
                   .value() > 0;
    }
    void approve() {
        for (const char* kind : {"risk", "control"}) {
            const std::string page = controller.get(std::string("/boards/a/visibility?kind=") + kind).body;
            const std::string before = "name=\"seen\" value=\"";
            const std::string seen = page.substr(page.find(before) + before.size(), 64);
            REQUIRE(
                controller.post("/boards/a/visibility/all", {{"kind", kind}, {"see", "all_screens"}, {"seen", seen}})
                    .status == 303);
        }
    }
    http::Response check_in(const std::string& line) {
        return controller.post("/boards/a/check-ins",
                               {{"risk", "R1"}, {"status", "yes"}, {"date", "2026-03-25"}, {"line", line}});
    }
};

struct Field {
    const char* address;
    Fields others;
    const char* name;
};

// All that goes to the wall of what a page lets people write.
const std::vector<Field> to_the_wall{
    {"/boards/a/texts", {}, "text short_title R1"},
    {"/boards/a/texts", {}, "text reason R1"},
    {"/boards/a/texts", {}, "text short_text K1"},
    {"/boards/a/check-ins", {{"risk", "R1"}, {"status", "yes"}, {"date", "2026-03-25"}}, "line"},
    {"/boards/a/calendar", {{"date", "2026-06-10"}}, "reported"},
    {"/boards/a/decision", {{"state", "decided"}, {"date", "2026-03-12"}}, "paragraph"}};

http::Response written(Guest& guest, const Field& field, const std::string& words) {
    Fields fields = field.others;
    fields.emplace_back(field.name, words);
    return guest.post(field.address, fields);
}

}  // namespace

TEST_CASE("a number is told by its check digit, however it is written; a registration number is none") {
    for (const char* text : {"19811228-9874", "Gäller 811228 9874.", "198112289874", "811228+9874", "701063-2391"})
        CHECK_MESSAGE(hub::check_written(text).error().kind == ErrorKind::usage, text);
    for (const char* text : {"", "SN 2026/00123", "§ 34", "811228-9875", "2026-03-25"})
        CHECK_MESSAGE(hub::check_written(text).ok(), text);
    CHECK(hub::check_written(number).error().message.find("9874") == std::string::npos);
}

TEST_CASE("what is written for the wall gets there without personal identity numbers, and so does the log") {
    for (const Field& field : to_the_wall) {
        CAPTURE(field.name);
        Scene scene;
        const auto refused = written(scene.controller, field, "Ring " + number);
        CHECK(refused.status == 422);
        CHECK(says(refused, "personnummer eller samordningsnummer"));
        CHECK(says(refused, "Ring " + number));  // what was written stays in the form
        REQUIRE(scene.publish().status == 303);
        CHECK_FALSE(scene.published("9874"));
        CHECK_FALSE(scene.logged("9874"));

        REQUIRE(written(scene.controller, field, "Ring enheten").status == 303);
        REQUIRE(scene.publish().status == 303);
        CHECK(scene.published("Ring enheten"));
        CHECK(scene.logged("Ring enheten"));
    }
}

TEST_CASE("what is written beside it and stays in the log or a history is refused in the same way") {
    Scene scene;
    REQUIRE(scene.publish().status == 303);
    const std::string version = std::to_string(scene.database.number("SELECT max(version) FROM publication").value());
    const std::string words = "Ring " + number;
    const auto is_refused = [&](const http::Response& answer) {
        return answer.status == 422 && says(answer, "personnummer eller samordningsnummer");
    };
    CHECK(is_refused(scene.publish({{"note", words}})));
    CHECK(is_refused(scene.publish({{"note", words}, {"when", "later"}, {"date", "2026-03-26"}, {"time", "09:00"}})));
    CHECK(is_refused(scene.publish(
        {{"when", "later"}, {"date", "2026-03-26"}, {"time", "09:00"}, {"decided", "a"}, {"paragraph-a", words}})));
    CHECK(is_refused(scene.controller.post("/channels/rum/history/" + version, {{"note", words}})));
    CHECK(is_refused(scene.controller.post("/channels/rum/withdraw", {{"note", words}})));
    CHECK(is_refused(scene.controller.post("/new-channel", {{"title", words}})));
    CHECK(is_refused(scene.controller.post("/channels/rum/settings", {{"title", words}})));
    CHECK(is_refused(scene.controller.post("/drafts/x/facts", {{"board_name", words}})));
    CHECK(is_refused(scene.controller.post("/drafts/x/facts", {{"cycle", words}})));
    REQUIRE(scene.database
                .execute("INSERT INTO token (id, channel, secret_hash, created) VALUES ('t', 'rum', 'h', "
                         "'2026-03-25T08:00:00Z')")
                .ok());
    CHECK(is_refused(scene.administrator.post("/displays/t/name", {{"name", words}})));
    CHECK_FALSE(scene.logged("9874"));
    CHECK(scene.database.number("SELECT count(*) FROM publication").value() == 1);
    CHECK(scene.database.number("SELECT count(*) FROM planned_publication").value() == 0);
}

TEST_CASE("what may be a name stops publishing until somebody has looked or it is written anew") {
    for (const Field& field : to_the_wall) {
        CAPTURE(field.name);
        Scene scene;
        REQUIRE(written(scene.controller, field, "Anna Andersson").status == 303);
        CHECK(hub::names_to_look_at(scene.database, "a").value() == std::vector<std::string>{"Anna Andersson"});
        CHECK(scene.publish().status == 422);
        const auto stopped = scene.controller.get("/channels/rum/publish");
        CHECK(says(stopped, "Hindrar publicering:</span> <a href=\"/boards/a/review\">"));
        CHECK_FALSE(says(stopped, "riskbild-hub"));  // a command line in English says nothing that the list does not
        const auto unseen = scene.controller.get("/channels/rum/preview");
        CHECK(unseen.status == 422);
        CHECK(says(unseen, "href=\"/channels/rum/publish\""));
        CHECK_FALSE(says(unseen, "riskbild-hub"));
        CHECK(says(scene.controller.get("/boards/a/review"), "Anna Andersson"));
        CHECK_FALSE(scene.published("Andersson"));

        REQUIRE(hub::confirm_looked_at(scene.database, "a", {"Anna Andersson", "Erik Persson"}, scene.vera).ok());
        CHECK(scene.publish().status == 303);
        CHECK(scene.published("Anna Andersson"));
        REQUIRE(written(scene.controller, field, "Erik Persson").status == 303);  // nobody had been shown that one
        CHECK(scene.publish().status == 422);
    }
}

TEST_CASE("a name that is not written any more stops nothing, and has not been looked at when it comes again") {
    Scene scene;
    REQUIRE(scene.check_in("Anna Andersson tar över").status == 303);
    CHECK(scene.publish().status == 422);
    const auto id = hub::check_ins_of(scene.database, "a")->at(0).id;
    REQUIRE(scene.controller.post("/boards/a/check-ins/remove", {{"id", std::to_string(id)}}).status == 303);
    CHECK(scene.publish().status == 303);
    REQUIRE(scene.check_in("Anna Andersson tar över").status == 303);
    CHECK(scene.publish().status == 422);
}

TEST_CASE("a paragraph that nobody looks at before it comes holds no name and has its tick") {
    Scene scene;
    const Fields later{{"when", "later"}, {"date", "2026-03-26"}, {"time", "09:00"}};
    const auto planned = [&](Fields fields) {
        fields.insert(fields.end(), later.begin(), later.end());
        return scene.publish(std::move(fields));
    };
    const auto unticked = planned({{"paragraph-a", "§ 50"}});
    CHECK(unticked.status == 422);
    CHECK(says(unticked, "inte kryssat i"));
    CHECK(says(unticked, "aria-describedby=\"wrong-a\""));
    CHECK(says(unticked, "value=\"§ 50\""));
    CHECK(scene.publish({{"paragraph-a", "§ 50"}}).status == 422);
    CHECK(says(planned({{"decided", "a"}, {"paragraph-a", "§ 50, Anna Andersson"}}), "kan innehålla ett personnamn"));
    CHECK(scene.database.number("SELECT count(*) FROM planned_publication").value() == 0);
    CHECK(planned({{"decided", "a"}, {"paragraph-a", "§ 50"}}).status == 303);
    CHECK(scene.database.number("SELECT count(*) FROM planned_decision WHERE paragraph = '§ 50'").value() == 1);
}

TEST_CASE("all words that become visible: also those written here, and whoever writes them is told") {
    Scene scene;
    CHECK_FALSE(says(scene.controller.get("/boards/a/texts"), "-seen\">Visas på alla skärmar"));
    CHECK_FALSE(says(scene.controller.get("/boards/a/check-ins"), "(Visas på alla skärmar)"));
    scene.approve();
    for (const char* field : {"text short_title R1", "text reason R1", "text short_text K1"})
        REQUIRE(scene.controller.post("/boards/a/texts", {{field, std::string("Nytt ") + field}}).status == 303);
    REQUIRE(scene.check_in("Två anställda").status == 303);
    const auto risks = scene.controller.get("/boards/a/visibility?kind=risk");
    CHECK(says(risks, "<li>Nytt text short_title R1</li>"));
    CHECK(says(risks, "<li>Nytt text reason R1</li>"));
    CHECK(says(risks, "<li>Avstämning 2026-03-25: Två anställda</li>"));
    CHECK_FALSE(says(risks, "orden är nya"));  // the approval is of the file's
    CHECK(says(scene.controller.get("/boards/a/visibility?kind=control"), "<li>Nytt text short_text K1</li>"));

    const std::string texts = scene.controller.get("/boards/a/texts").body;
    for (const char* id : {"text-0-seen", "text-1-seen", "text-2-seen"})
        CHECK_MESSAGE(texts.find(std::string("id=\"") + id + "\">Visas på alla skärmar") != std::string::npos, id);
    const auto check_ins = scene.controller.get("/boards/a/check-ins");
    CHECK(says(check_ins, "(Visas på alla skärmar)</option>"));
    CHECK(says(check_ins, "Två anställda<p class=\"detail\">Visas på alla skärmar</p>"));

    REQUIRE(scene.database.execute("UPDATE channel SET room = 'open'").ok());  // what the page says is so
    REQUIRE(scene.publish().status == 303);
    for (const char* words : {"Nytt text short_title R1", "Nytt text reason R1", "Två anställda"})
        CHECK_MESSAGE(scene.published(words), words);
}

TEST_CASE("texts that nobody has read are told before publishing, with the way to them") {
    Scene scene;
    const auto page = scene.controller.get("/channels/rum/publish");
    CHECK(says(page, "<a href=\"/boards/a/texts\">3 av väggens texter är förslag som ingen har läst</a>"));
    REQUIRE(scene.controller.post("/boards/a/texts/confirm", {{"document", "helår"}}).status == 303);
    CHECK_FALSE(says(scene.controller.get("/channels/rum/publish"), "/boards/a/texts"));
}
