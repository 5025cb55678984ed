// GET /v1/channels/{channel}/wall.json and /wall/{page}.png: what is published, as pictures.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "app/hub/actions/data_folder.hpp"
#include "app/hub/actions/pictures.hpp"
#include "core/base/hash.hpp"
#include "platform/http/server.hpp"

namespace riskbild::hub {

struct WallAddress {
    std::string channel;
    std::string page;  // empty: the list

    bool operator==(const WallAddress&) const = default;
};
std::optional<WallAddress> wall_address(std::string_view path);

struct WallQuestion {
    WallAddress address;
    std::string query;
    std::string token;  // the id of the one that asks
};

// Port: where pictures come from. Called from many threads at once, and may take a minute.
class Wall {
public:
    virtual ~Wall() = default;
    virtual Result<WallFile> file(const WallQuestion& question) = 0;
};

// Whoever has `token` (its id) may see the channel.
http::Response wall_answer(const http::Request& request, Wall& wall, const Hasher& hasher, const WallAddress& address,
                           const std::string& token);

// Each call with a connection of its own: others do not wait while a picture is drawn. ErrorKind::busy, at once, where
// too many of the same token wait (PictureStore): it must not take up the threads of all.
class FolderWall final : public Wall {
public:
    // All of it must outlive the wall.
    FolderWall(const DataFolder& folder, const SigningKit& kit, std::string version, std::function<Instant()> now)
        : folder_(folder), kit_(kit), version_(std::move(version)), now_(std::move(now)) {}

    Result<WallFile> file(const WallQuestion& question) override;

private:
    const DataFolder& folder_;
    const SigningKit& kit_;
    std::string version_;
    std::function<Instant()> now_;
};

}  // namespace riskbild::hub
