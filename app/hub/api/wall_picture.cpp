#include "app/hub/api/wall_picture.hpp"

#include "app/hub/api/answers.hpp"
#include "app/hub/store/channels.hpp"
#include "platform/http/trouble.hpp"

namespace riskbild::hub {
namespace {

http::Response unavailable(const Error& error) {
    if (error.kind == ErrorKind::not_found) return refusal(404, error.message);
    if (error.kind == ErrorKind::usage) return refusal(422, error.message);
    // Paths and what the renderer said are for operators.
    http::Response response = refusal(503, "The hub cannot draw that now; try again in a minute");
    response.headers.emplace_back("Retry-After", "60");
    return http::with_trouble(std::move(response), error);
}

}  // namespace

std::optional<WallAddress> wall_address(std::string_view path) {
    constexpr std::string_view before = "/v1/channels/";
    constexpr std::string_view list = "wall.json";
    constexpr std::string_view wall = "wall/";
    constexpr std::string_view png = ".png";
    if (!path.starts_with(before)) return std::nullopt;
    path.remove_prefix(before.size());
    const auto slash = path.find('/');
    if (slash == std::string_view::npos || !is_channel_name(path.substr(0, slash))) return std::nullopt;
    WallAddress address{std::string(path.substr(0, slash)), {}};
    std::string_view rest = path.substr(slash + 1);
    if (rest == list) return address;
    if (!rest.starts_with(wall) || !rest.ends_with(png)) return std::nullopt;
    rest.remove_prefix(wall.size());
    if (rest.size() <= png.size()) return std::nullopt;
    address.page = rest.substr(0, rest.size() - png.size());
    return address;
}

http::Response wall_answer(const http::Request& request, Wall& wall, const Hasher& hasher, const WallAddress& address,
                           const std::string& token) {
    auto file = wall.file({address, request.query, token});
    if (!file) return unavailable(file.error());
    const std::string etag = '"' + hasher.sha256_hex(file->bytes) + '"';
    return resource_or_304(request,
                           {std::move(file->bytes), std::move(file->content_type), etag, {}, "private, max-age=60"});
}

Result<WallFile> FolderWall::file(const WallQuestion& question) {
    auto database = folder_.database();
    if (!database) return database.error();
    const Studio studio = studio_in(folder_.path(), kit_.hasher, version_, "token " + question.token);
    const PictureOrder order{question.address.channel, question.address.page, question.query, now_()};
    return order.page.empty() ? published_list(*database, studio, kit_.press(), order)
                              : published_picture(*database, studio, kit_.press(), order);
}

}  // namespace riskbild::hub
