#include "app/hub/api/wall_picture.hpp"

#include "app/hub/api/answers.hpp"
#include "app/hub/store/channels.hpp"

namespace riskbild::hub {
namespace {

http::Response unavailable(const Error& error) {
    if (error.kind == ErrorKind::not_found) return refusal(404, error.message);
    if (error.kind == ErrorKind::usage) return refusal(422, error.message);
    // Paths and what the renderer said are for operators.
    http::Response response = refusal(503, "The hub cannot draw that now; try again in a minute");
    response.headers.emplace_back("Retry-After", "60");
    return response;
}

// One channel's turn, for as long as it lives.
class Turn {
public:
    Turn(Turns& turns, const std::string& channel) : turns_(turns), channel_(channel), begun_(turns.begin(channel)) {}
    ~Turn() {
        if (begun_) turns_.end(channel_);
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

    bool begun() const { return begun_; }

private:
    Turns& turns_;
    const std::string& channel_;
    bool begun_;
};

Error too_many(const std::string& channel) {
    return {ErrorKind::busy, "too many pictures of channel " + channel + " are asked for at once"};
}

}  // namespace

bool Turns::begin(const std::string& channel) {
    const std::lock_guard lock(mutex_);
    int& under_way = under_way_[channel];
    if (under_way == most) return false;
    ++under_way;
    return true;
}

void Turns::end(const std::string& channel) {
    const std::lock_guard lock(mutex_);
    if (--under_way_[channel] == 0) under_way_.erase(channel);
}

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

http::Response wall_answer(const http::Request& request, Wall& wall, const Hasher& hasher, const WallAddress& address) {
    auto file = address.page.empty() ? wall.list(address.channel, request.query)
                                     : wall.picture(address.channel, address.page, request.query);
    if (!file) return unavailable(file.error());
    const std::string etag = '"' + hasher.sha256_hex(file->bytes) + '"';
    return resource_or_304(request,
                           {std::move(file->bytes), std::move(file->content_type), etag, {}, "private, max-age=60"});
}

Result<WallFile> FolderWall::list(const std::string& channel, const std::string& query) {
    const Turn turn(turns_, channel);
    if (!turn.begun()) return too_many(channel);
    auto database = folder_.database();
    if (!database) return database.error();
    const Studio studio = studio_in(folder_.path(), kit_.hasher, version_);
    return published_list(*database, studio, kit_.press(), {channel, {}, query, now_()});
}

Result<WallFile> FolderWall::picture(const std::string& channel, const std::string& page, const std::string& query) {
    const Turn turn(turns_, channel);
    if (!turn.begun()) return too_many(channel);
    auto database = folder_.database();
    if (!database) return database.error();
    const Studio studio = studio_in(folder_.path(), kit_.hasher, version_);
    return published_picture(*database, studio, kit_.press(), {channel, page, query, now_()});
}

}  // namespace riskbild::hub
