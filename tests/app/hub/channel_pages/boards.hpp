// Boards for the pages' tests.
#pragma once

#include <doctest/doctest.h>

#include "app/hub/store/boards.hpp"
#include "app/hub/store/publications.hpp"
#include "tests/app/hub/web/guest.hpp"

namespace riskbild::tests {

inline void put_board(const HubOnDisk& hub, const std::string& key, const std::string& name) {
    plan::RiskStatement risk;
    risk.risk = "R1";
    risk.title = "Sen handläggning";
    risk.follow_up = plan::RiskFollowUp{{plan::FollowsPlan::yes, "Ja"}, "", ""};
    plan::Document document;
    document.id = "d1";
    document.plan = "p1";
    document.title = "Uppföljning helår 2026";
    document.risks = {risk};
    plan::Board board;
    board.key = key;
    board.name = name;
    board.plans = {
        {.id = "p1", .year = 2026, .name = "Plan", .dated = {}, .adopted = {}, .adopted_paragraph = {}, .scale = {}}};
    board.risks = {"R1"};
    board.documents = {document};
    sqlite::Database database = hub.database();
    const Status put = hub::put_board(database, board, hub.now());
    REQUIRE_MESSAGE(put.ok(), (put ? "" : put.error().message));
}

// The hidden field of a form on the page.
inline std::string field(const http::Response& page, const std::string& name) {
    const std::string before = "name=\"" + name + "\" value=\"";
    const auto from = page.body.find(before);
    if (from == std::string::npos) return {};
    return page.body.substr(from + before.size(), page.body.find('"', from + before.size()) - from - before.size());
}

inline std::uint64_t version_of(const HubOnDisk& hub, const std::string& channel) {
    sqlite::Database database = hub.database();
    const auto latest = hub::latest_publication(database, channel).value();
    return latest ? latest->version : 0;
}

inline std::size_t boards_shown(const HubOnDisk& hub, const std::string& channel) {
    sqlite::Database database = hub.database();
    const auto latest = hub::latest_publication(database, channel).value();
    return latest ? hub::hashes_of(database, *latest)->size() : 0;
}

}  // namespace riskbild::tests
