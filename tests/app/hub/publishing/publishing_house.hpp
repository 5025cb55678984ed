// A hub of its own in a temporary folder, with boards 'a' and 'b', to publish from.
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "app/hub/actions/data_folder.hpp"
#include "app/hub/actions/publish.hpp"
#include "app/hub/store/boards.hpp"
#include "core/snapshot/snapshot.hpp"

namespace riskbild::testing {

inline const Instant monday = *parse_instant("2026-11-23T08:00:00Z");

// A board of one risk.
plan::Board small_board(const std::string& key, const std::string& title = "Sen handläggning");

struct House {
    std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("riskbild-hub-" + crypto::random_base64url(9));
    hub::DataFolder data{(folder / "data").string()};
    sqlite::Database database = opened();
    hub::SigningKit kit = data.signing_kit().value();

    House();
    House(const House&) = delete;
    House& operator=(const House&) = delete;
    ~House() { std::filesystem::remove_all(folder); }

    void put(const plan::Board& board);
    // Who may see the first risk of the board; how many plans that cancelled.
    Result<int> decide(const std::string& board, plan::Visibility visibility);
    Result<snapshot::Manifest> publish(const hub::PublishOrder& order, Instant now = monday);
    plan::Board shown(const snapshot::BoardEntry& entry);
    std::string latest_jws(const std::string& channel);
    snapshot::Manifest latest(const std::string& channel);  // verified
    std::int64_t number(const std::string& sql) { return database.number(sql).value(); }

private:
    sqlite::Database opened() const;
};

}  // namespace riskbild::testing
