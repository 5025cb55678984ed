#include "app/hub/web/visit.hpp"

#include <nlohmann/json.hpp>

#include "app/hub/web/origin.hpp"
#include "platform/http/trouble.hpp"

namespace riskbild::hub {
namespace {

using http::Response;
using nlohmann::json;

Response html(std::string body, int status) {
    return {status, "text/html; charset=utf-8", {}, std::move(body)};
}

json person_of(const Visit& visit) {
    const Person& person = visit.person;
    return {{"name", person.name},
            {"controller", !person.name.empty() && person.role >= Role::controller},
            {"administrator", !person.name.empty() && person.role == Role::administrator}};
}

// The navigation marks where one is: {"boards": true}.
json section_of(const json& data) {
    return {{data.value("section", std::string{}), true}};
}

std::string notice_of(const Visit& visit) {
    const std::string code = visit.query.text("said");
    return visit.house.words.knows(code) ? visit.say(code) : std::string{};
}

// What the page can be changed to, called as its speakers call it.
json other_language(const Visit& visit) {
    const bool english = visit.person.language == Language::en;
    return {{"code", english ? "sv" : "en"},
            {"name", english ? "Svenska" : "English"},
            {"back", visit.request.method == "POST" ? "/" : visit.request.path}};
}

void add_frame(const Visit& visit, json& data) {
    data["csrf"] = visit.csrf;
    data["person"] = person_of(visit);
    data["in"] = section_of(data);
    data["lang"] = code_of(visit.person.language);
    data["path"] = visit.request.path;
    data["other_language"] = other_language(visit);
    data["version"] = visit.house.version;
    if (!data.contains("said")) data["said"] = notice_of(visit);
}

Result<std::string> rendered(const Visit& visit, const std::string& name, const json& data) {
    const House& house = visit.house;
    return house.templates.render(name, data, house.words.in_templates(visit.person.language));
}

Response defect(const Error& error) {
    return http::with_trouble({500, "text/plain; charset=utf-8", {}, error.message + "\n"}, error);
}

Response framed(const Visit& visit, json data, const std::string& content, int status) {
    data["content"] = content;
    const auto whole = rendered(visit, "_frame", data);
    return whole ? html(*whole, status) : defect(whole.error());
}

}  // namespace

Response see(const Visit& visit, const std::string& name, json data, int status) {
    add_frame(visit, data);
    const auto content = rendered(visit, name, data);
    return content ? framed(visit, std::move(data), *content, status) : defect(content.error());
}

Response see_html(const Visit& visit, const std::string& content, json data) {
    add_frame(visit, data);
    return framed(visit, std::move(data), content, 200);
}

Response done_at(const Visit&, const std::string& path, const std::string& code) {
    const char* joint = path.find('?') == std::string::npos ? "?said=" : "&said=";
    return redirected(path + joint + percent_encoded(code));
}

Response sorry(const Visit& visit, const std::string& message, int status) {
    return see(visit, "sorry", {{"title", visit.say("common.sorry")}, {"message", message}}, status);
}

Response sorry(const Visit& visit, const Error& error) {
    if (error.kind == ErrorKind::busy) return http::with_trouble(sorry(visit, visit.say("common.busy"), 503), error);
    const json title = visit.say(error.kind == ErrorKind::not_found ? "common.not_found" : "common.sorry");
    const bool asked_wrongly = error.kind == ErrorKind::usage || error.kind == ErrorKind::input;
    const int status = error.kind == ErrorKind::not_found ? 404 : asked_wrongly ? 422 : 500;
    return http::with_trouble(see(visit, "sorry", {{"title", title}, {"detail", error.message}}, status), error);
}

Response json_answer(const json& data, int status) {
    return {status, "application/json", {{"Cache-Control", "no-store"}}, data.dump() + "\n"};
}

}  // namespace riskbild::hub
