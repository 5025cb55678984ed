#include "app/hub/pages/preview.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "app/hub/actions/pdf.hpp"
#include "app/hub/pages/channel_shown.hpp"
#include "app/hub/pages/lengths.hpp"
#include "app/hub/pages/preview_exhibit.hpp"
#include "app/hub/pages/preview_files.hpp"
#include "app/hub/store/boards.hpp"

namespace riskbild::hub {
namespace {

using http::Response;
using nlohmann::json;

// Screens that are bought, besides the channel's own.
struct Offer {
    int width;
    int height;
    int diagonal;
};
constexpr std::array<Offer, 7> offers{{{1920, 1080, 24},
                                       {1920, 1080, 32},
                                       {3840, 2160, 43},
                                       {1920, 1080, 55},
                                       {3840, 2160, 55},
                                       {1080, 1920, 43},
                                       {2160, 3840, 55}}};

Offer offer_of(const ChannelScreen& screen) {
    return {screen.width, screen.height, screen.diagonal};
}

std::string size_of(const Offer& offer) {
    return fmt::format("{}x{}x{}", offer.width, offer.height, offer.diagonal);
}

// A form sends one field for the screen: "1920x1080x55".
std::string with_screen(const Visit& visit) {
    std::string query = visit.request.query;
    int width = 0;
    int height = 0;
    int diagonal = 0;
    char rest = 0;
    const std::string screen = visit.query.text("screen");
    if (std::sscanf(screen.c_str(), "%5dx%5dx%3d%c", &width, &height, &diagonal, &rest) == 3)
        query += fmt::format("&width={}&height={}&diagonal={}", width, height, diagonal);
    return query;
}

json screens(const Visit& visit, const PreviewChoice& choice) {
    json list = json::array();
    const std::string chosen = size_of(offer_of(choice.look.screen));
    std::string own = size_of(offer_of(choice.channel.screen));
    const auto add = [&](const Offer& offer, const char* code) {
        const Gaps gaps{{"diagonal", std::to_string(offer.diagonal)},
                        {"width", std::to_string(offer.width)},
                        {"height", std::to_string(offer.height)}};
        list.push_back(
            {{"value", size_of(offer)}, {"name", visit.say(code, gaps)}, {"chosen", size_of(offer) == chosen}});
    };
    add(offer_of(choice.channel.screen), "preview.own_screen");
    for (const Offer& offer : offers)
        if (size_of(offer) != own) add(offer, offer.height > offer.width ? "preview.portrait" : "preview.landscape");
    if (std::ranges::none_of(list, [](const json& it) { return it["chosen"].get<bool>(); }))
        add(offer_of(choice.look.screen), "preview.other_screen");
    return list;
}

// What would be and what is, and what was or will be where that is looked at.
json contents(const Visit& visit, const PreviewChoice& choice, const std::string& name) {
    json list = {{{"value", "would"}, {"name", visit.say("preview.as_would")}},
                 {{"value", "shown"}, {"name", visit.say("preview.as_shown")}}};
    if (!name.empty()) list.push_back({{"value", choice.as()}, {"name", name}});
    for (json& each : list) each["chosen"] = each["value"] == choice.as();
    return list;
}

json boards(const Visit& visit, const PreviewChoice& choice, const Showing& showing) {
    json list = json::array();
    for (const snapshot::BoardEntry& entry : showing.manifest.boards) {
        const auto board = find_board(visit.database, entry.id);
        const std::string name = board && *board ? (*board)->name : entry.id;
        list.push_back({{"key", entry.id}, {"name", name}, {"chosen", entry.id == choice.board}});
    }
    return list;
}

std::string all_words(const WallPage& page) {
    std::string all;
    for (const WallText& text : page.texts)
        if (text.role != "clock" && text.role != "contact" && text.role != "page") all.append(text.text).append(". ");
    return all;
}

std::string picture_of(const PreviewChoice& choice, const WallPage& page) {
    return "/channels/" + choice.channel.name + "/preview/" + page.stem + ".png?" + choice.query();
}

std::string address_of(const PreviewChoice& choice, const WallPage& page) {
    return "/channels/" + choice.channel.name + "/preview?" + choice.query() + "&page=" + page.stem;
}

json page_entry(const PreviewChoice& choice, const WallPage& page) {
    return {{"name", page.name}, {"at", address_of(choice, page)}, {"picture", picture_of(choice, page)}};
}

void put_pages(json& data, const PreviewChoice& choice, const std::vector<WallPage>& pages, std::size_t here) {
    for (std::size_t i = 0; i < pages.size(); ++i) {
        json entry = page_entry(choice, pages[i]);
        entry["current"] = i == here;
        data["pages"].push_back(std::move(entry));
    }
    data["page"] = page_entry(choice, pages[here]);
    data["page"]["words"] = all_words(pages[here]);
    for (const WallText& text : pages[here].texts) data["texts"].push_back(text.text);
    if (here > 0) data["before"] = page_entry(choice, pages[here - 1]);
    if (here + 1 < pages.size()) data["after"] = page_entry(choice, pages[here + 1]);
}

json form_of(const Visit& visit, const PreviewChoice& choice, const Exhibit& exhibit) {
    const Showing& showing = exhibit.showing;
    const ChannelScreen& screen = choice.look.screen;
    const bool english = choice.look.language == "en";
    return {{"boards", boards(visit, choice, showing)},
            {"several", showing.manifest.boards.size() > 1},
            {"may_choose", visit.person.role >= Role::controller},
            {"as", choice.as()},
            {"contents", contents(visit, choice, exhibit.name)},
            {"screens", screens(visit, choice)},
            {"distance", metres_text(screen.distance_dm, visit.person.language)},
            {"dark", choice.look.dark},
            {"english", english}};
}

json data_of(const Visit& visit, const PreviewChoice& choice, const Exhibit& exhibit) {
    json data = {{"title", exhibit.title},
                 {"section", "channels"},
                 {"channel", choice.channel.name},
                 {"wall_lang", choice.look.language},
                 {"about", exhibit.said},
                 {"warning", exhibit.warning},
                 {"form", form_of(visit, choice, exhibit)}};
    if (choice.content == Content::earlier && visit.person.role >= Role::controller)
        data["back"] = address_of(choice.channel) + "/history/" + std::to_string(choice.number);
    return data;
}

// What stands where nothing can be shown: the form stays, so that something else can be chosen.
Response nothing(const Visit& visit, json data, const std::string& code) {
    data["nothing"] = visit.say(code);
    return see(visit, "preview", std::move(data));
}

Response nothing_published(const Visit& visit, const PreviewChoice& choice) {
    json data = data_of(visit, choice, {});
    data["title"] = visit.say("preview.title", {{"channel", title_of(choice.channel)}});
    return nothing(visit, std::move(data), "preview.nothing_published");
}

json paper(std::string words, const std::string& address) {
    return {{"words", std::move(words)}, {"at", address}};
}

// One board's pages to save, and where there are more, all of the channel's.
json papers(const Visit& visit, PreviewChoice choice, const Showing& showing) {
    const std::string address = address_of(choice.channel) + "/pages.pdf?";
    const json all = boards(visit, choice, showing);
    json list = json::array();
    for (const json& board : all)
        if (board["chosen"].get<bool>())
            list.push_back(paper(visit.say("preview.paper", {{"board", board["name"].get<std::string>()}}),
                                 address + choice.query()));
    choice.board.clear();
    if (all.size() > 1 && all.size() <= most_boards_on_paper)
        list.push_back(paper(visit.say("preview.paper_all"), address + choice.query()));
    return list;
}

Response show(const Visit& visit, const PreviewChoice& choice, const Exhibit& exhibit) {
    json data = data_of(visit, choice, exhibit);
    if (!display_program()) return nothing(visit, std::move(data), "preview.no_program");
    const auto pages = wall_pages(studio_of(visit), {exhibit.showing, choice.board, choice.look, exhibit.clock, {}});
    if (!pages) return cannot_draw(visit, pages.error());
    if (pages->empty()) return nothing(visit, std::move(data), "preview.no_pages");
    const auto chosen = std::ranges::find(*pages, visit.query.text("page"), &WallPage::stem);
    put_pages(data, choice, *pages, chosen == pages->end() ? 0 : static_cast<std::size_t>(chosen - pages->begin()));
    data["papers"] = papers(visit, choice, exhibit.showing);
    return see(visit, "preview", std::move(data));
}

Response preview(Visit& visit) {
    auto choice = choice_of(visit, visit.places.at(0));
    if (!choice && choice.error().kind == ErrorKind::usage) return sorry(visit, visit.say("preview.no_such_screen"));
    if (!choice) return sorry(visit, choice.error());
    const auto look = look_in(with_screen(visit), choice->look);
    if (!look) return sorry(visit, visit.say("preview.no_such_screen"));
    choice->look = *look;
    const auto exhibit = exhibit_of(visit, *choice);
    const bool missing = !exhibit && exhibit.error().kind == ErrorKind::not_found;
    if (missing && choice->content == Content::shown) return nothing_published(visit, *choice);
    if (missing && choice->content == Content::planned) return sorry(visit, visit.say("publish.plan_gone"), 404);
    if (!exhibit) return cannot_draw(visit, exhibit.error());
    const auto& all = exhibit->showing.manifest.boards;
    if (!exhibit->showing.has(choice->board)) choice->board = all.empty() ? "" : all.front().id;
    return show(visit, *choice, *exhibit);
}

}  // namespace

Routes preview_pages() {
    Routes routes{{"GET", "/channels/{}/preview", Access::viewer, preview}};
    const Routes files = preview_files();
    routes.insert(routes.end(), files.begin(), files.end());
    return routes;
}

}  // namespace riskbild::hub
