#include "app/hub/store/audit.hpp"

#include <doctest/doctest.h>

#include "publishing_house.hpp"

using namespace riskbild;
using testing::House;
using testing::monday;

namespace {

std::vector<std::string> actions(House& house, const hub::AuditQuery& query) {
    std::vector<std::string> found;
    const auto lines = hub::read_audit(house.database, query).value();
    for (const hub::AuditLine& line : lines) found.push_back(line.entry.action);
    return found;
}

using Actions = std::vector<std::string>;

}  // namespace

TEST_CASE("the audit log can be added to and nothing else, by the program's own connection too") {
    House house;
    REQUIRE(house.publish({"hall"}).ok());
    const auto refused = [&](const std::string& sql) { return !house.database.execute(sql).ok(); };
    CHECK(refused("UPDATE audit_log SET who = 'nobody'"));
    CHECK(refused("DELETE FROM audit_log"));
    CHECK(refused("REPLACE INTO audit_log SELECT id, at, 'nobody', action, subject, detail FROM audit_log"));
    CHECK(refused("INSERT OR REPLACE INTO audit_log VALUES (1, '', 'nobody', '', '', '')"));
    CHECK(refused("INSERT INTO audit_log VALUES (1, '', '', '', '', '') ON CONFLICT (id) DO UPDATE SET who = ''"));
    CHECK(house.number("SELECT count(*) FROM audit_log WHERE action = 'publish' AND who = 'test'") == 1);
    CHECK(house.number("SELECT count(*) FROM audit_log WHERE who = 'nobody'") == 0);
    CHECK(hub::record(house.database, {"test", monday}, {"look", "hall", ""}).ok());
}

TEST_CASE("the log is read newest first, narrowed and paged") {
    House house;
    const auto note = [&](const std::string& who, int hour, const std::string& what, const std::string& subject) {
        REQUIRE(hub::record(house.database, {who, monday + std::chrono::hours{hour}}, {what, subject, ""}).ok());
    };
    note("Anna", 1, "import", "a");
    note("Bo", 2, "publish", "hall");
    note("Anna", 3, "withdraw", "hall");
    note("100%_", 4, "publish", "hallen");

    CHECK(actions(house, {}) == Actions{"publish", "withdraw", "publish", "import"});
    CHECK(actions(house, {.who = "nn"}) == Actions{"withdraw", "import"});
    CHECK(actions(house, {.who = "%"}) == Actions{"publish"});
    CHECK(actions(house, {.action = "publish"}) == Actions{"publish", "publish"});
    CHECK(actions(house, {.action = "publ"}).empty());
    CHECK(actions(house, {.subject = "hall"}) == Actions{"publish", "withdraw", "publish"});
    CHECK(actions(house, {.from = monday + std::chrono::hours{3}}) == Actions{"publish", "withdraw"});
    CHECK(actions(house, {.until = monday + std::chrono::hours{2}}) == Actions{"import"});
    CHECK(actions(house, {.who = "'; DROP TABLE board; --"}).empty());

    const auto first = hub::read_audit(house.database, {.most = 3}).value();
    REQUIRE(first.size() == 3);
    CHECK(actions(house, {.before = first.back().id, .most = 3}) == Actions{"import"});
    CHECK(hub::audit_actions(house.database).value() == Actions{"import", "publish", "withdraw"});
}
