#include "app/hub/pages/log_csv.hpp"
#include "app/hub/pages/log_words.hpp"
#include "app/hub/store/audit.hpp"
#include "boards.hpp"

using namespace riskbild;
using hub::in_log;
using tests::Guest;
using tests::header;
using tests::HubOnDisk;
using tests::says;

namespace {

void note(const HubOnDisk& hub, const std::string& who, const std::string& action, const std::string& subject,
          const std::string& detail = "") {
    sqlite::Database database = hub.database();
    REQUIRE(hub::record(database, {who, hub.now()}, {action, subject, detail}).ok());
}

}  // namespace

TEST_CASE("the log is told in words, narrowed and paged") {
    const HubOnDisk hub;
    Guest viewer(hub, hub::Role::viewer);
    for (int i = 0; i < 101; ++i) note(hub, "Anna", "withdraw", "kanal-" + std::to_string(i));
    const auto page = viewer.get("/log");
    CHECK(page.status == 200);
    CHECK(says(page, "Drog tillbaka"));
    CHECK(says(page, ">kanal-100</td>"));
    CHECK_FALSE(says(page, ">kanal-0</td>"));
    const auto from = page.body.find("/log?before=");
    REQUIRE(from != std::string::npos);
    CHECK(says(viewer.get(page.body.substr(from, page.body.find('"', from) - from)), ">kanal-0</td>"));
    CHECK(says(viewer.get("/log?subject=kanal-50"), ">kanal-50</td>"));
    CHECK_FALSE(says(viewer.get("/log?subject=kanal-50"), ">kanal-51</td>"));
    CHECK(says(viewer.get("/log?who=Bo"), "Inget i loggen stämmer"));
    CHECK(says(viewer.get("/log?from=2026-03-26"), "Inget i loggen stämmer"));
    CHECK(says(viewer.get("/log?from=2026-03-25&until=2026-03-25"), ">kanal-100</td>"));
    CHECK(viewer.get("/log?before=nonsense&from=2026-02-30&until=%00").status == 200);
}

TEST_CASE("what the program wrote is told in the reader's language, what people wrote as it is") {
    const HubOnDisk hub(tests::any_log);
    Guest viewer(hub, hub::Role::viewer);
    note(hub, "command line, uid 0", "import", "a", in_log({{"file", {{"file", "plan.csv"}}}}));
    note(hub, "serve", "publish as planned", "hall",
         in_log({{"planned", {{"time", "2026-11-23T14:00:00Z"}, {"who", "command line, uid 7"}}}, {"late"}}));
    note(hub, "Vera", "set channel", "hall",
         in_log({{"title", {{"title", "Hallen; {pages}"}}},
                 {"room", {{"room", "closed"}}},
                 {"pages", {{"pages", "now,map,egen"}}}}));
    note(hub, "Vera", "decide who may see", "a",
         in_log({{"seen", {{"kind", "control"}, {"row", "Larm provas"}, {"seen", "closed_rooms"}}}}));
    note(hub, "from 10.0.0.9", "sign-in failed", "Vera");
    const auto page = viewer.get("/log");
    for (const char* words : {"Kommandoraden (uid 0)", "Servern själv", "plan.csv", "Okänd, från 10.0.0.9",
                              "planerad till 2026-11-23 15:00 av Kommandoraden (uid 7); servern var inte igång då",
                              "namn: Hallen; {pages}; rum: slutet rum; sidor: Läget, Riskmatris, egen",
                              "kontroll ”Larm provas”: visas i slutna rum", "Misslyckades att logga in"})
        CHECK_MESSAGE(says(page, words), words);
    CHECK(says(viewer.get("/log.csv"), "\"Kommandoraden (uid 0)\";\"Läste in\";\"a\";\"plan.csv\""));

    sqlite::Database database = hub.database();
    REQUIRE(database.execute("UPDATE user SET language = 'en'").ok());
    const auto english = viewer.get("/log");
    for (const char* words : {"The command line (uid 0)", "room: closed room; pages: Status, Risk matrix, egen",
                              "planned for 2026-11-23 15:00 by The command line (uid 7); the hub was not running then"})
        CHECK_MESSAGE(says(english, words), words);
}

TEST_CASE("what a hub before this one wrote is shown as it is, also what only looks like ours") {
    const HubOnDisk hub(tests::any_log);
    Guest viewer(hub, hub::Role::viewer);
    for (const char* old : {"planned for 2026-11-23T14:00:00Z by Vera", "[1]", "[[\"late\"]]", "[[\"late\",{\"a\":1}]]",
                            "{\"late\":{}}"}) {
        note(hub, "Vera", "publish", "hall", old);
        sqlite::Database database = hub.database();
        const std::string kept = hub::read_audit(database, {})->at(0).entry.detail;
        CHECK(hub::LogWords(hub.house().words, hub::Language::sv).detail(kept) == old);
    }
    CHECK(viewer.get("/log").status == 200);
}

TEST_CASE("what is long unfolds, and is whole in the file") {
    const HubOnDisk hub(tests::any_log);
    Guest viewer(hub, hub::Role::viewer);
    const std::string facts(200, 'x');
    note(hub, "Vera", "strike proposal", "a", in_log({{"facts", {{"count", "2"}, {"facts", facts}}}}));
    const auto page = viewer.get("/log");
    CHECK(says(page, "…</summary>"));
    CHECK(says(page, ("2 uppgifter: " + facts + "</p></details>").c_str()));
    CHECK(says(viewer.get("/log.csv"), ("2 uppgifter: " + facts + "\"").c_str()));
}

TEST_CASE("hostile text in the log is text") {
    const HubOnDisk hub(tests::any_log);
    Guest viewer(hub, hub::Role::viewer);
    note(hub, "<img src=x>", "<b>", "\"><script>", "'><svg onload=1>");
    for (const char* hostile : {"<img src=x>", "<b>", "<script>", "<svg onload"})
        CHECK_FALSE(says(viewer.get("/log?who=%22%3E%3Cscript%3E"), hostile));
    for (const char* hostile : {"<img src=x>", "<b>", "\"><script>", "<svg onload"})
        CHECK_FALSE(says(viewer.get("/log"), hostile));
}

TEST_CASE("nothing at the log's address changes it") {
    const HubOnDisk hub;
    Guest administrator(hub, hub::Role::administrator);
    for (const char* method : {"POST", "PUT", "DELETE", "PATCH"}) {
        http::Request request;
        request.method = method;
        request.path = "/log";
        CHECK(administrator.send(request).status >= 400);
    }
}

TEST_CASE("the file has a byte order mark, and formulas are disarmed") {
    const HubOnDisk hub(tests::any_log);
    Guest viewer(hub, hub::Role::viewer);
    note(hub, "=HYPERLINK(\"http://x\")", "publish", "+1", "säger \"hej\"; rad\nto");
    const auto file = viewer.get("/log.csv?who=HYPERLINK");
    CHECK(file.status == 200);
    CHECK(file.body.starts_with("\xEF\xBB\xBF\"När\";\"Vem\""));
    CHECK(says(file, "\"'=HYPERLINK(\"\"http://x\"\")\";\"Publicerade\";\"'+1\";\"säger \"\"hej\"\"; rad\nto\"\r\n"));
    CHECK(header(file, "Content-Disposition").find("attachment") == 0);

    hub::AuditLine line;
    for (const char* cell : {"=1", "+1", "-1", "@x", "\tx", "\rx"}) {
        line.actor.name = cell;
        CHECK(hub::log_csv({}, {line}).find(std::string("\"'") + cell) != std::string::npos);
    }
}
