#include "app/hub/actions/pictures.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/text.hpp"

namespace riskbild::hub {
namespace {

constexpr std::size_t most_boards_listed = 20;
constexpr int most_pixels = 3'840 * 2'160;  // but for the channel's own screen

std::string board_of(std::string_view stem) {
    return std::string(stem.substr(0, stem.find('.')));
}

std::string board_in(std::string_view query) {
    constexpr std::string_view name = "board=";
    for (const std::string_view field : text::split(query, '&'))
        if (field.starts_with(name)) return std::string(field.substr(name.size()));
    return {};
}

std::optional<Look> look_asked_for(const PictureOrder& order, const Channel& channel) {
    auto look = look_in(order.query, look_of(channel));
    if (!look || look->screen == channel.screen) return look;
    return look->screen.width * look->screen.height <= most_pixels ? look : std::nullopt;
}

struct Published {
    Showing showing;
    Look look;
};

Result<Published> published(sqlite::Database& database, const Press& press, const PictureOrder& order) {
    const auto channel = channel_named(database, order.channel);
    if (!channel) return channel.error();
    auto look = look_asked_for(order, *channel);
    if (!look) return Error{ErrorKind::usage, "The address asks for a screen that there cannot be"};
    auto showing = what_is_shown(database, press, order.channel);
    if (!showing) return showing.error();
    return Published{*std::move(showing), *std::move(look)};
}

// The board whose pictures are asked for: its own name stands before the page's, else it is the first.
std::string board_for(const Showing& showing, const std::string& page) {
    const std::string named = board_of(page);
    if (page.find('.') != std::string::npos && showing.has(named)) return named;
    return showing.manifest.boards.empty() ? std::string{} : showing.manifest.boards.front().id;
}

std::string stem_for(const std::string& board, const std::string& page) {
    if (page.find('.') != std::string::npos) return page;
    return (board.empty() ? "wall" : board) + "." + page;
}

}  // namespace

Result<WallFile> published_picture(sqlite::Database& database, const Studio& studio, const Press& press,
                                   const PictureOrder& order) {
    const auto found = published(database, press, order);
    if (!found) return found.error();
    const std::string board = board_for(found->showing, order.page);
    auto picture =
        wall_picture(studio, {found->showing, board, found->look, order.now, {}}, stem_for(board, order.page));
    if (!picture) return picture.error();
    return WallFile{"image/png", *std::move(picture)};
}

Result<WallFile> published_list(sqlite::Database& database, const Studio& studio, const Press& press,
                                const PictureOrder& order) {
    const auto found = published(database, press, order);
    if (!found) return found.error();
    const std::string board = board_in(order.query);
    if (!board.empty() && !found->showing.has(board))
        return Error{ErrorKind::not_found, "The channel does not show that board"};
    if (board.empty() && found->showing.manifest.boards.size() > most_boards_listed)
        return Error{ErrorKind::usage, "The channel shows many boards; ask for one with ?board=KEY"};
    const auto pages = wall_pages(studio, {found->showing, board, found->look, order.now, {}});
    if (!pages) return pages.error();
    nlohmann::json list = nlohmann::json::array();
    for (const WallPage& page : *pages)
        list.push_back({{"page", page.stem},
                        {"name", page.name},
                        {"board", found->showing.has(board_of(page.stem)) ? board_of(page.stem) : ""},
                        {"picture", "/v1/channels/" + order.channel + "/wall/" + page.stem + ".png"}});
    const nlohmann::json all = {
        {"channel", order.channel}, {"version", found->showing.manifest.version}, {"pages", std::move(list)}};
    return WallFile{"application/json", all.dump() + "\n"};
}

}  // namespace riskbild::hub
