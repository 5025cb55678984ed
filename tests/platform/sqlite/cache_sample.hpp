// A channel of a few boards whose every text tells its version, so that a mixture would show.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "platform/sqlite/cache.hpp"

namespace riskbild::test {

inline constexpr int sample_boards = 5;

inline std::string sample_body(std::uint64_t version, int board) {
    return "body " + std::to_string(board) + " of " + std::to_string(version) + std::string(3000, '.');
}

inline snapshot::Manifest sample_manifest(std::uint64_t version) {
    snapshot::Manifest manifest;
    manifest.channel = "demo";
    manifest.version = version;
    manifest.issued = Instant{std::chrono::seconds{1'700'000'000}};
    manifest.expires = manifest.issued + std::chrono::days{7};
    for (int board = 0; board < sample_boards; ++board) {
        std::string hash = std::to_string(version);
        hash.insert(0, 64 - hash.size(), '0');
        manifest.boards.push_back({"board-" + std::to_string(board), hash, sample_body(version, board).size()});
    }
    return manifest;
}

inline Status store(sqlite::CacheWriter& cache, std::uint64_t version) {
    const snapshot::Manifest manifest = sample_manifest(version);
    if (Status begun = cache.begin(); !begun) return begun;
    for (int board = 0; board < sample_boards; ++board) {
        const snapshot::BoardEntry& entry = manifest.boards[static_cast<std::size_t>(board)];
        if (Status put = cache.put(entry, "summary of " + std::to_string(version), sample_body(version, board)); !put)
            return put;
    }
    return cache.commit(manifest, "jws of " + std::to_string(version), {'"' + std::to_string(version) + '"', ""});
}

// The version that the cache shows, after checking that all of it is of that version.
inline std::uint64_t shown_version(const std::string& path) {
    const auto reader = sqlite::CacheReader::open(path);
    REQUIRE_MESSAGE(reader.ok(), reader.error().message);
    const auto channel = (*reader)->channel();
    REQUIRE_MESSAGE(channel.ok(), channel.error().message);
    const std::uint64_t version = channel->manifest.version;
    CHECK(channel->manifest == sample_manifest(version));
    CHECK(channel->boards.size() == sample_boards);
    for (int board = 0; board < sample_boards; ++board) {
        const auto body = (*reader)->body("board-" + std::to_string(board));
        REQUIRE(body.ok());
        CHECK(*body == sample_body(version, board));
    }
    return version;
}

}  // namespace riskbild::test
