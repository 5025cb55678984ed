// A hub and a device in one process, without network, disk or clock.
#pragma once

#include <chrono>
#include <map>
#include <string>

#include "core/refresh/refresh.hpp"
#include "core/snapshot/snapshot.hpp"
#include "tests/support/fake_cache.hpp"
#include "tests/support/fake_crypto.hpp"
#include "tests/support/fake_source.hpp"
#include "tests/support/fake_trust.hpp"

namespace riskbild::test {

inline constexpr Instant start{std::chrono::sys_days{std::chrono::year{2023} / 12 / 7}};

inline std::string board_json(const std::string& key, const std::string& name) {
    plan::Board board;
    board.key = key;
    board.name = name;
    return snapshot::encode(board);
}

inline refresh::Options on_loopback() {
    refresh::Options options;
    options.channel = "demo";
    options.trust_on_first_use = true;
    return options;
}

class Device {
public:
    ScriptedSource source;
    MemoryCache cache;
    MemoryTrust trust;
    FakeSigner signer{1};
    FakeVerifier verifier;
    FakeHasher hasher;
    Instant now = start;
    refresh::Options options = on_loopback();

    // What the hub would publish at this moment; tests change it before sign_and_offer().
    snapshot::Manifest manifest_of(std::uint64_t version, const std::map<std::string, std::string>& boards) {
        snapshot::Manifest manifest;
        manifest.channel = "demo";
        manifest.version = version;
        manifest.issued = now;
        manifest.expires = now + std::chrono::days{7};
        for (const auto& [id, body] : boards) {
            manifest.boards.push_back({id, hasher.sha256_hex(body), body.size()});
            source.bodies[manifest.boards.back().sha256] = body;
        }
        return manifest;
    }

    void offer(const snapshot::Manifest& manifest, const snapshot::Signer& by) {
        source.jws = snapshot::sign_manifest(manifest, by);
        source.etag = '"' + std::to_string(manifest.version) + '"';
    }

    void publish(std::uint64_t version, const std::map<std::string, std::string>& boards) {
        offer(manifest_of(version, boards), signer);
    }

    Result<refresh::Refreshed> refresh() {
        options.now = now;
        return refresh::refresh_once({source, cache, trust, verifier, hasher}, options);
    }

    void lose_the_cache() { cache = MemoryCache{}; }
};

}  // namespace riskbild::test
