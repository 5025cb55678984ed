#include "app/hub/pages/guide.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "platform/markdown/markdown.hpp"
#include "platform/os/files.hpp"

namespace riskbild::hub {
namespace {

using http::Response;
using nlohmann::json;

constexpr std::array<Language, 2> languages{Language::sv, Language::en};
constexpr std::array<const char*, 2> subjects{"controller", "technician"};

// No folders, nothing hidden.
bool is_file_name(std::string_view name) {
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.'; };
    return !name.empty() && name.front() != '.' && std::ranges::all_of(name, fits);
}

json guides_in(const Visit& visit, Language language) {
    json guides = json::array();
    for (const std::string subject : subjects) {
        const auto say = [&](const std::string& code) { return visit.house.words.say("guide." + code, language); };
        guides.push_back({{"file", subject + "." + std::string(code_of(language)) + ".md"},
                          {"name", say(subject)},
                          {"about", say(subject + "_about")}});
    }
    return {
        {"code", code_of(language)}, {"name", visit.house.words.say("guide.language", language)}, {"guides", guides}};
}

Response list(Visit& visit) {
    json data = {{"title", visit.say("guide.title")}, {"languages", json::array()}};
    for (const Language language : languages) data["languages"].push_back(guides_in(visit, language));
    if (visit.person.language != languages.front()) std::ranges::reverse(data["languages"]);
    return see(visit, "guide", std::move(data));
}

// "# Title", a line, and the rest.
Response guide(const Visit& visit, std::string_view text, std::string_view language) {
    const auto line = std::min(text.find('\n'), text.size());
    const std::string_view title = text.substr(0, line);
    const std::string content = markdown::to_html(text.substr(line));
    const std::string within = "<div class=\"guide\" lang=\"" + std::string(language) + "\">\n" + content + "</div>\n";
    return see_html(visit, within, {{"title", title.substr(std::min<std::size_t>(2, line))}, {"title_lang", language}});
}

Response picture(std::string bytes) {
    return {200, "image/png", {{"Cache-Control", "public, max-age=3600"}}, std::move(bytes)};
}

Response file(Visit& visit) {
    const std::string& name = visit.places.at(0);
    if (!is_file_name(name)) return sorry(visit, visit.say("common.no_page"), 404);
    const auto content = os::read_asset("guides/" + name);
    if (!content) return sorry(visit, visit.say("common.no_page"), 404);
    if (name.ends_with(".png")) return picture(*content);
    return guide(visit, *content, name.ends_with(".en.md") ? "en" : "sv");
}

}  // namespace

Routes guide_pages() {
    return {{"GET", "/guide", Access::anybody, list}, {"GET", "/guide/{}", Access::anybody, file}};
}

}  // namespace riskbild::hub
