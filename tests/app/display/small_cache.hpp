// A cache.db with a few small boards, as riskbild-sync would have left it.
#pragma once

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/plan/plan.hpp"
#include "core/snapshot/snapshot.hpp"
#include "platform/sqlite/cache.hpp"

namespace riskbild::display {

inline plan::Board small_board(const std::string& key, int risks = 2) {
    plan::Board board;
    board.key = key;
    board.name = "Nämnden " + key;
    plan::Plan plan;
    plan.id = "plan";
    plan.year = 2023;
    plan.name = "Internkontrollplan";
    board.plans = {plan};
    plan::Document document;
    document.id = "helar";
    document.plan = "plan";
    document.as_of = PartialDate{2023, 12, 6};
    for (int i = 1; i <= risks; ++i) {
        plan::RiskStatement risk;
        risk.risk = "r" + std::to_string(i);
        risk.title = risk.short_title = "Risk " + std::to_string(i);
        risk.critical = true;
        risk.value = 8;
        risk.follow_up = plan::RiskFollowUp{{plan::FollowsPlan::yes, "Ja"}, "", ""};
        board.risks.push_back(risk.risk);
        document.risks.push_back(risk);
    }
    board.documents = {document};
    return board;
}

// Removed with everything in it at the end.
struct Folder {
    std::string path;

    Folder() : path((std::filesystem::temp_directory_path() / "riskbild-display-XXXXXX").string()) {
        REQUIRE(::mkdtemp(path.data()) != nullptr);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { std::filesystem::remove_all(path); }

    std::string at(const std::string& name) const { return path + "/" + name; }
};

inline void store(const std::string& path, std::uint64_t version, const std::vector<plan::Board>& boards) {
    auto opened = sqlite::CacheWriter::open(path);
    REQUIRE_MESSAGE(opened.ok(), (opened.ok() ? "" : opened.error().message));
    sqlite::CacheWriter& cache = **opened;
    snapshot::Manifest manifest;
    manifest.channel = "demo";
    manifest.version = version;
    manifest.issued = Instant{std::chrono::seconds{1'700'000'000}};
    manifest.expires = manifest.issued + std::chrono::days{365};
    REQUIRE(cache.begin().ok());
    for (const plan::Board& board : boards) {
        const std::string body = snapshot::encode(board);
        std::string hash = std::to_string(version) + std::to_string(body.size());
        hash.insert(0, 64 - hash.size(), '0');
        manifest.boards.push_back({board.key, hash, body.size()});
        REQUIRE(cache.put(manifest.boards.back(), snapshot::encode(snapshot::summarize(board)), body).ok());
    }
    const Status committed = cache.commit(manifest, "jws", {});
    REQUIRE_MESSAGE(committed.ok(), committed.error().message);
}

}  // namespace riskbild::display
