// GET /v1/channels/{channel}/wall.json and /wall/{page}.png: what is published, as pictures.
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "app/hub/actions/data_folder.hpp"
#include "app/hub/actions/pictures.hpp"
#include "core/base/hash.hpp"
#include "platform/http/server.hpp"

namespace riskbild::hub {

// Port: where pictures come from. Called from many threads at once, and may take a minute.
class Wall {
public:
    virtual ~Wall() = default;
    virtual Result<WallFile> list(const std::string& channel, const std::string& query) = 0;
    virtual Result<WallFile> picture(const std::string& channel, const std::string& page, const std::string& query) = 0;
};

// How many of each channel are under way. Safe from any thread.
class Turns {
public:
    static constexpr int most = 4;

    bool begin(const std::string& channel);  // false: there are `most` already
    void end(const std::string& channel);    // once for each begun

private:
    std::map<std::string, int> under_way_;
    std::mutex mutex_;
};

struct WallAddress {
    std::string channel;
    std::string page;  // empty: the list

    bool operator==(const WallAddress&) const = default;
};
std::optional<WallAddress> wall_address(std::string_view path);

// Whoever asks may see the channel.
http::Response wall_answer(const http::Request& request, Wall& wall, const Hasher& hasher, const WallAddress& address);

// Each call with a connection of its own: others do not wait while a picture is drawn. ErrorKind::busy, at once, where
// four of the same channel are under way: whoever has its token must not take up the threads of all.
class FolderWall final : public Wall {
public:
    // All of it must outlive the wall.
    FolderWall(const DataFolder& folder, const SigningKit& kit, std::string version, std::function<Instant()> now)
        : folder_(folder), kit_(kit), version_(std::move(version)), now_(std::move(now)) {}

    Result<WallFile> list(const std::string& channel, const std::string& query) override;
    Result<WallFile> picture(const std::string& channel, const std::string& page, const std::string& query) override;

private:
    const DataFolder& folder_;
    const SigningKit& kit_;
    std::string version_;
    std::function<Instant()> now_;
    Turns turns_;
};

}  // namespace riskbild::hub
