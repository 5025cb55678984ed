// The hub's pages without sockets, for tests of pages:
//
//     const tests::HubOnDisk hub;                      // new, in a folder of its own, at a clock that stands still
//     tests::Guest vera(hub, hub::Role::controller);   // signed in
//     CHECK(vera.get("/boards").status == 200);
//     CHECK(vera.post("/boards/a/texts", {{"title", "Kort"}}).status == 303);  // with the CSRF token
//     CHECK(tests::location(vera.last()) == "/boards/a?said=common.saved");
//     CHECK(tests::Guest(hub).get("/boards").status == 303);  // nobody has signed in
//
// Requests go through answer_visit() with all_pages(), as the server's do. A test program that uses it is made with
// riskbild_hub_test (tests/app/hub/CMakeLists.txt).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/hub/store/users.hpp"
#include "app/hub/web/premises.hpp"
#include "app/hub/web/router.hpp"

namespace riskbild::tests {

// What a test does to the hub must be told in its log by actions and details that have words in both languages: that is
// asked when the test ends, unless it writes lines of its own.
enum class Log { has_words, may_be_any };
inline constexpr Log any_log = Log::may_be_any;

class HubOnDisk {
public:
    // `setting` may say the public address and the proxy; the rest of it is made here.
    explicit HubOnDisk(hub::Setting setting = {}, Log log = Log::has_words);
    explicit HubOnDisk(Log log) : HubOnDisk({}, log) {}
    ~HubOnDisk();
    HubOnDisk(const HubOnDisk&) = delete;
    HubOnDisk& operator=(const HubOnDisk&) = delete;

    hub::House& house() const { return premises_->house(); }
    sqlite::Database database() const;  // a connection of its own
    std::string data() const { return folder_ + "/data"; }
    std::string file(const std::string& name, const std::string& content) const;  // written beside it; the path
    Instant now() const { return *now_; }                                         // 2026-03-25T08:00:00Z at first
    void pass(std::chrono::seconds time) const { *now_ += time; }
    http::Response answer(const http::Request& request) const;

private:
    void check_log() const;

    std::string folder_;
    Log log_;
    std::shared_ptr<Instant> now_;
    std::unique_ptr<hub::Premises> premises_;
};

using Fields = std::vector<std::pair<std::string, std::string>>;

// A browser: keeps the cookies that it is given.
class Guest {
public:
    explicit Guest(const HubOnDisk& hub);         // nobody
    Guest(const HubOnDisk& hub, hub::Role role);  // a user called as the role is, made when there is none

    http::Response get(const std::string& address);  // "/boards?sort=name"
    // A form of the page, with the CSRF token unless `fields` has one.
    http::Response post(const std::string& address, Fields fields = {});
    http::Response upload(const std::string& address, const std::string& bytes,
                          std::map<std::string, std::string> headers);
    http::Response send(http::Request request);  // with the cookies
    const http::Response& last() const { return last_; }

    const std::string& csrf() const { return csrf_; }
    std::map<std::string, std::string> cookies;

private:
    const HubOnDisk* hub_;
    std::string csrf_;
    http::Response last_;
};

std::string header(const http::Response& response, const std::string& name);  // empty when absent
std::string location(const http::Response& response);
bool says(const http::Response& response, const std::string& text);  // the body holds it

}  // namespace riskbild::tests
