#include "tests/app/hub/web/guest.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "app/hub/pages/log_words.hpp"
#include "app/hub/pages/site.hpp"
#include "app/hub/store/sessions.hpp"
#include "app/hub/store/store.hpp"
#include "platform/crypto/ed25519.hpp"

namespace riskbild::tests {
namespace {

namespace fs = std::filesystem;

void must(const Status& status) {
    if (!status) throw std::runtime_error(status.error().message);
}

std::string new_folder() {
    const fs::path folder = fs::temp_directory_path() / ("riskbild-hub-" + crypto::random_base64url(9));
    fs::create_directory(folder);
    return folder.string();
}

// What stands in the form's hidden field.
std::string csrf_in(const std::string& page) {
    constexpr std::string_view before = "name=\"csrf\" value=\"";
    const auto at = page.find(before);
    if (at == std::string::npos) return {};
    const auto from = at + before.size();
    return page.substr(from, page.find('"', from) - from);
}

std::string encoded(const Fields& fields) {
    std::string form;
    for (const auto& [name, value] : fields) {
        if (!form.empty()) form += '&';
        form.append(hub::percent_encoded(name)).append("=").append(hub::percent_encoded(value));
    }
    return form;
}

http::Request request_to(const std::string& method, const std::string& address) {
    http::Request request{method, address.substr(0, address.find('?')), {}};
    if (const auto question = address.find('?'); question != std::string::npos)
        request.query = address.substr(question + 1);
    request.peer = "192.0.2.7";
    return request;
}

// No gap is left open, and none is filled that there is not.
void check_words(const hub::Words& words, const hub::AuditDetail& detail) {
    const std::string code = "log.detail_" + detail.code;
    CHECK_MESSAGE(words.knows(code), code);
    hub::Gaps empty;
    for (const auto& [gap, value] : detail.gaps) {
        const std::string text = words.say(code, hub::Language::en);
        CHECK_MESSAGE(text.find("{" + gap + "}") != std::string::npos, code, " has no gap ", gap);
        empty[gap] = "";
    }
    for (const hub::Language language : {hub::Language::sv, hub::Language::en})
        CHECK_MESSAGE(words.say(code, language, empty).find('{') == std::string::npos, code);
}

void check_words(const hub::Words& words, const hub::AuditEntry& entry) {
    std::string action = "log.action_" + entry.action;
    std::ranges::replace(action, ' ', '_');
    CHECK_MESSAGE(words.knows(action), action);
    if (entry.detail.empty()) return;
    const auto details = hub::details_in(entry.detail);
    CHECK_MESSAGE(details.has_value(), entry.action, ": ", entry.detail);
    if (!details) return;
    for (const hub::AuditDetail& each : *details) check_words(words, each);
}

}  // namespace

HubOnDisk::HubOnDisk(hub::Setting setting, Log log)
    : folder_(new_folder()), log_(log), now_(std::make_shared<Instant>(*parse_instant("2026-03-25T08:00:00Z"))) {
    setting.data = data();
    setting.version = "0";
    setting.now = [now = now_] { return *now; };
    must(hub::DataFolder(data()).create());
    premises_ = hub::Premises::open(setting).value();
}

HubOnDisk::~HubOnDisk() {
    if (log_ == Log::has_words) check_log();
    std::error_code code;
    fs::remove_all(folder_, code);
}

sqlite::Database HubOnDisk::database() const {
    return hub::DataFolder(data()).database().value();
}

void HubOnDisk::check_log() const {
    auto database = hub::DataFolder(data()).database();
    if (!database) return;  // a test of a hub that is broken
    const auto lines = hub::read_audit(*database, {});
    if (!lines) return;
    for (const hub::AuditLine& line : *lines) check_words(house().words, line.entry);
}

std::string HubOnDisk::file(const std::string& name, const std::string& content) const {
    const std::string path = folder_ + "/" + name;
    std::ofstream(path) << content;
    return path;
}

http::Response HubOnDisk::answer(const http::Request& request) const {
    static const hub::Routes pages = hub::all_pages();
    return hub::answer_visit(request, pages, house());
}

Guest::Guest(const HubOnDisk& hub) : hub_(&hub) {}

Guest::Guest(const HubOnDisk& hub, hub::Role role) : hub_(&hub), csrf_(crypto::random_base64url(32)) {
    sqlite::Database database = hub.database();
    const std::string name(hub::name_of(role));
    if (!hub::find_user(database, name).value()) {
        hub::User user;
        user.name = name;
        user.role = role;
        user.created = hub.now();
        must(hub::put_user(database, user));
    }
    const std::string cookie = crypto::random_base64url(32);
    must(hub::put_session(database, {hub::hash_of_cookie(cookie), name, csrf_, hub.now(), hub.now()}));
    const std::string given = hub.house().doorkeeper.given_session(cookie);
    cookies[given.substr(0, given.find('='))] = cookie;
}

http::Response Guest::get(const std::string& address) {
    return send(request_to("GET", address));
}

http::Response Guest::post(const std::string& address, Fields fields) {
    const auto is_csrf = [](const auto& field) { return field.first == "csrf"; };
    if (std::ranges::none_of(fields, is_csrf)) fields.emplace_back("csrf", csrf_);
    http::Request request = request_to("POST", address);
    request.headers["content-type"] = "application/x-www-form-urlencoded";
    request.body = encoded(fields);
    return send(std::move(request));
}

http::Response Guest::upload(const std::string& address, const std::string& bytes,
                             std::map<std::string, std::string> headers) {
    http::Request request = request_to("POST", address);
    request.headers = std::move(headers);
    request.headers.try_emplace("content-type", "application/octet-stream");
    request.headers.try_emplace("x-csrf", csrf_);
    request.body = bytes;
    return send(std::move(request));
}

http::Response Guest::send(http::Request request) {
    std::string& sent = request.headers["cookie"];
    for (const auto& [name, value] : cookies)
        sent.append(sent.empty() ? "" : "; ").append(name).append("=").append(value);
    last_ = hub_->answer(request);
    for (const auto& [name, value] : last_.headers) {
        if (name != "Set-Cookie") continue;
        const auto equals = value.find('=');
        const std::string given = value.substr(equals + 1, value.find(';') - equals - 1);
        if (given.empty())
            cookies.erase(value.substr(0, equals));
        else
            cookies[value.substr(0, equals)] = given;
    }
    if (const std::string csrf = csrf_in(last_.body); !csrf.empty()) csrf_ = csrf;
    return last_;
}

std::string header(const http::Response& response, const std::string& name) {
    for (const auto& [each, value] : response.headers)
        if (each == name) return value;
    return {};
}

std::string location(const http::Response& response) {
    return header(response, "Location");
}

bool says(const http::Response& response, const std::string& text) {
    return response.body.find(text) != std::string::npos;
}

}  // namespace riskbild::tests
