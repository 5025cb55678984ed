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
    CHECK(says(file, "\"'=HYPERLINK(\"\"http://x\"\")\";\"publish\";\"'+1\";\"säger \"\"hej\"\"; rad\nto\"\r\n"));
    CHECK(header(file, "Content-Disposition").find("attachment") == 0);

    hub::AuditLine line;
    for (const char* cell : {"=1", "+1", "-1", "@x", "\tx", "\rx"}) {
        line.actor.name = cell;
        CHECK(hub::log_csv({}, {line}).find(std::string("\"'") + cell) != std::string::npos);
    }
}
