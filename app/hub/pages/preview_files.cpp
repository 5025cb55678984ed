#include "app/hub/pages/preview_files.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/hub/actions/pdf.hpp"
#include "app/hub/actions/pictures.hpp"
#include "app/hub/pages/preview_exhibit.hpp"
#include "platform/http/trouble.hpp"
#include "platform/os/clock.hpp"

namespace riskbild::hub {
namespace {

using http::Response;

constexpr std::string_view png = ".png";

// Who may see it is asked each time: nothing on the way may keep it.
Response file(std::string content_type, std::string bytes) {
    return {200, std::move(content_type), {{"Cache-Control", "private, no-cache"}}, std::move(bytes)};
}

// Of a picture nobody reads a page.
Response no_picture(const Error& error) {
    const int status = error.kind == ErrorKind::not_found ? 404 : error.kind == ErrorKind::usage ? 422 : 503;
    Response response{status, "text/plain; charset=utf-8", {{"Cache-Control", "no-store"}}, "\n"};
    if (error.kind == ErrorKind::busy) response.headers.push_back(try_again);
    return http::with_trouble(std::move(response), error);
}

std::optional<std::string> stem_in(const std::string& name) {
    if (!name.ends_with(png)) return std::nullopt;
    return name.substr(0, name.size() - png.size());
}

Response picture(Visit& visit) {
    const auto stem = stem_in(visit.places.at(1));
    if (!stem) return sorry(visit, visit.say("common.no_page"), 404);
    const auto choice = choice_of(visit, visit.places.at(0));
    if (!choice) return no_picture(choice.error());
    const auto exhibit = exhibit_of(visit, *choice);
    if (!exhibit) return no_picture(exhibit.error());
    const Showing& showing = exhibit->showing;
    const Sitting sitting{showing, showing.has(choice->board) ? choice->board : "", choice->look, exhibit->clock, {}};
    return picture_file(wall_picture(studio_of(visit), sitting, *stem));
}

std::string time_words(Instant now) {
    const LocalTime local = os::to_local(now);
    return fmt::format("{} {:02}.{:02}", to_iso(local.date), local.hour, local.minute);
}

PaperWords paper_words(const Visit& visit, const PreviewChoice& choice, const std::string& edition) {
    PaperWords words;
    words.title = visit.say("preview.paper_title", {{"channel", title_of(choice.channel)}});
    words.printed = visit.say("preview.printed", {{"when", time_words(visit.house.now())}, {"version", edition}});
    words.count = [&visit](std::size_t page, std::size_t of) {
        return visit.say("preview.sheet", {{"n", std::to_string(page)}, {"of", std::to_string(of)}});
    };
    return words;
}

std::vector<std::string> boards_on_paper(const PreviewChoice& choice, const Showing& showing) {
    if (showing.has(choice.board)) return {choice.board};
    std::vector<std::string> keys;
    for (const snapshot::BoardEntry& entry : showing.manifest.boards) keys.push_back(entry.id);
    if (keys.empty()) keys.emplace_back();
    return keys;
}

Response paper(Visit& visit) {
    const auto choice = choice_of(visit, visit.places.at(0));
    if (!choice) return sorry(visit, choice.error());
    const auto exhibit = exhibit_of(visit, *choice);
    if (!exhibit) return cannot_draw(visit, exhibit.error());
    const std::vector<std::string> boards = boards_on_paper(*choice, exhibit->showing);
    if (boards.size() > most_boards_on_paper) return sorry(visit, visit.say("preview.too_many_boards"));
    const Sitting sitting{exhibit->showing, {}, choice->look, exhibit->clock, {}};
    auto bytes = pages_on_paper(studio_of(visit), sitting, boards, paper_words(visit, *choice, exhibit->edition));
    if (!bytes) return cannot_draw(visit, bytes.error());
    Response response = file("application/pdf", *std::move(bytes));
    response.headers.emplace_back("Content-Disposition", "inline; filename=\"" + choice->channel.name + ".pdf\"");
    return response;
}

// The same addresses as for devices (api/wall_picture.hpp), for people who have signed in.
Response published(Visit& visit, const std::string& page) {
    const PictureOrder order{visit.places.at(0), page, visit.request.query, visit.house.now()};
    const SigningKit& kit = visit.house.kit;
    auto found = page.empty() ? published_list(visit.database, studio_of(visit), kit.press(), order)
                              : published_picture(visit.database, studio_of(visit), kit.press(), order);
    return found ? file(std::move(found->content_type), std::move(found->bytes)) : no_picture(found.error());
}
Response published_picture_for_people(Visit& visit) {
    const auto page = stem_in(visit.places.at(1));
    return page ? published(visit, *page) : sorry(visit, visit.say("common.no_page"), 404);
}
Response published_list_for_people(Visit& visit) {
    return published(visit, {});
}

}  // namespace

http::Response picture_file(Result<std::string> png) {
    return png ? file("image/png", *std::move(png)) : no_picture(png.error());
}

Routes preview_files() {
    return {{"GET", "/channels/{}/preview/{}", Access::viewer, picture},
            {"GET", "/channels/{}/pages.pdf", Access::viewer, paper},
            {"GET", "/v1/channels/{}/wall.json", Access::viewer, published_list_for_people},
            {"GET", "/v1/channels/{}/wall/{}", Access::viewer, published_picture_for_people}};
}

}  // namespace riskbild::hub
