#include "app/hub/pages/log_csv.hpp"
#include "app/hub/store/audit.hpp"
#include "boards.hpp"

using namespace riskbild;
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
    CHECK(says(page, "<td>kanal-100</td>"));
    CHECK_FALSE(says(page, "<td>kanal-0</td>"));
    const auto from = page.body.find("/log?before=");
    REQUIRE(from != std::string::npos);
    CHECK(says(viewer.get(page.body.substr(from, page.body.find('"', from) - from)), "<td>kanal-0</td>"));
    CHECK(says(viewer.get("/log?subject=kanal-50"), "<td>kanal-50</td>"));
    CHECK_FALSE(says(viewer.get("/log?subject=kanal-50"), "<td>kanal-51</td>"));
    CHECK(says(viewer.get("/log?who=Bo"), "Inget i loggen stämmer"));
    CHECK(says(viewer.get("/log?from=2026-03-26"), "Inget i loggen stämmer"));
    CHECK(says(viewer.get("/log?from=2026-03-25&until=2026-03-25"), "<td>kanal-100</td>"));
    CHECK(viewer.get("/log?before=nonsense&from=2026-02-30&until=%00").status == 200);
}

TEST_CASE("what the program wrote is told in the reader's language, what people wrote as it is") {
    const HubOnDisk hub;
    Guest viewer(hub, hub::Role::viewer);
    const std::string hash = std::string(12, 'a') + std::string(52, 'b');
    note(hub, "command line, uid 0", "import", "a", "sha256 " + hash);
    note(hub, "serve", "publish as planned", "hall",
         "planned for 2026-11-23T14:00:00Z by command line, uid 7; the hub was not running then");
    note(hub, "Vera", "plan publication", "hall", "for 2026-11-23T14:00:00Z; decided by then: a, b");
    note(hub, "Vera", "set channel", "hall",
         "title 'Hallen; room open'; room closed; pages of the room; small numbers 5");
    note(hub, "Vera", "state decision", "a", "d1: decided 2026-11-23, § 41");
    note(hub, "Vera", "decide who may see", "a", "control d1 k3: closed_rooms");
    note(hub, "Vera", "write wall text", "a", "reason of R1: room open; public");
    note(hub, "Vera", "publish", "hall", "version 7, no boards: for the meeting");
    note(hub, "from 10.0.0.9", "sign-in failed", "Vera");
    const auto page = viewer.get("/log");
    for (const char* words :
         {"Kommandoraden (uid 0)", "Servern själv", "sha256 aaaaaaaaaaaa…</span>", "Okänd, från 10.0.0.9",
          "planerad till 2026-11-23 15:00 av Kommandoraden (uid 7); servern var inte igång då",
          "till 2026-11-23 15:00; beslutad till dess: a, b", "d1: beslutad 2026-11-23, § 41",
          "rum: slutet rum; rummets egna sidor; små tal under 5 visas inte", "kontroll d1 k3: slutna rum",
          "orsak för R1: room open; public", "version 7, inga nämnder: for the meeting", "Misslyckades att logga in"})
        CHECK_MESSAGE(says(page, words), words);
    CHECK(says(page, ("title=\"sha256 " + hash).c_str()));
    const auto csv = viewer.get("/log.csv");
    CHECK(says(csv, hash.c_str()));
    CHECK(says(csv, "\"Kommandoraden (uid 0)\";\"Läste in\";\"a\""));
    CHECK(says(csv, "rum: slutet rum; rummets egna sidor"));

    sqlite::Database database = hub.database();
    REQUIRE(database.execute("UPDATE user SET language = 'en'").ok());
    const auto english = viewer.get("/log");
    for (const char* words : {"The command line (uid 0)", "for 2026-11-23 15:00; decided by then: a, b",
                              "control d1 k3: closed rooms", "version 7, no boards: for the meeting"})
        CHECK_MESSAGE(says(english, words), words);
}

TEST_CASE("hostile text in the log is text") {
    const HubOnDisk hub;
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
    const HubOnDisk hub;
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
