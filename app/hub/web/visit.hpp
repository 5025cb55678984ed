// One request to the hub's web pages, with all that a page needs to answer it.
#pragma once

#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "app/hub/actions/data_folder.hpp"
#include "app/hub/store/audit.hpp"
#include "app/hub/store/users.hpp"
#include "app/hub/web/form.hpp"
#include "app/hub/web/templates.hpp"
#include "app/hub/web/words.hpp"
#include "platform/http/server.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

class Assets;
class Doorkeeper;
struct Entrance;

// What all pages share; used from many threads at once, and safe for that.
struct House {
    const DataFolder& folder;
    const SigningKit& kit;
    const Words& words;
    const Templates& templates;
    const Assets& assets;
    const Doorkeeper& doorkeeper;
    Entrance& entrance;  // counts failures to sign in
    std::function<Instant()> now;
    std::string version;     // of the program
    std::string public_url;  // "https://hub.example.org", as people reach it; empty: as the request says
};

struct Person {
    std::string name;  // empty: nobody has signed in
    Role role = Role::viewer;
    Language language = Language::sv;
};

struct Visit {
    const http::Request& request;
    std::vector<std::string> places;  // what stands at each {} of the route, decoded, in order
    Form query;
    Form form;  // of a POST
    Person person;
    std::string csrf;  // to stand in every form as <input type="hidden" name="csrf">; checked before the page is asked
    sqlite::Database& database;  // this request's own connection
    House& house;

    Actor actor() const { return {person.name, house.now()}; }
    std::string say(const std::string& code, const Gaps& gaps = {}) const {
        return house.words.say(code, person.language, gaps);
    }
};

// assets/hub/pages/NAME.html within its frame. Templates get `data` and besides: t (all words), csrf, person
// {name, controller, administrator}, in {data["section"]: true}, lang ("sv", "en"), other_language {code, name, back},
// path, version, said (the notice that done_at() left, unless `data` has one).
// data["title"] is the heading and the document's title; data["section"] is the part of the navigation it is in.
http::Response see(const Visit& visit, const std::string& name, nlohmann::json data, int status = 200);

// The same for content that is HTML already, made of a file of the assets: a guide.
http::Response see_html(const Visit& visit, const std::string& content, nlohmann::json data);

// After a POST that changed something: 303 to `path`, where the words of `code` are shown as a notice.
http::Response done_at(const Visit& visit, const std::string& path, const std::string& code);

// A page that says what is wrong and what to do; 404 for not_found, 422 for usage and input, 503 for busy, else 500.
// `message` is for people, in their language. An Error's own message is for operators: it is shown in small, as a
// detail.
http::Response sorry(const Visit& visit, const std::string& message, int status = 422);
http::Response sorry(const Visit& visit, const Error& error);

// For the pages' own scripts.
http::Response json_answer(const nlohmann::json& data, int status = 200);

}  // namespace riskbild::hub
