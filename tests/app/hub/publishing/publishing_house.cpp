#include "publishing_house.hpp"

#include "app/hub/actions/arrangement_visibility.hpp"

namespace riskbild::testing {

plan::Board small_board(const std::string& key, const std::string& title) {
    plan::RiskStatement risk;
    risk.risk = "R1";
    risk.title = title;
    plan::Document document;
    document.id = "d1";
    document.plan = "p1";
    document.risks = {risk};
    plan::Board board;
    board.key = key;
    board.name = "Nämnden " + key;
    board.plans = {
        {.id = "p1", .year = 2026, .name = "Plan", .dated = {}, .adopted = {}, .adopted_paragraph = {}, .scale = {}}};
    board.risks = {"R1"};
    board.documents = {document};
    return board;
}

House::House() {
    put(small_board("a"));
    put(small_board("b"));
}

sqlite::Database House::opened() const {
    REQUIRE(data.create().ok());
    return data.database().value();
}

void House::put(const plan::Board& board) {
    const Status stored = hub::put_board(database, board, monday);
    REQUIRE_MESSAGE(stored.ok(), (stored ? "" : stored.error().message));
}

Result<int> House::decide(const std::string& board, plan::Visibility visibility) {
    const hub::BoardRow row = hub::rows_of(hub::board_named(database, board)->documents[0])[0];
    return hub::decide_visibility(database, board, "d1", {{row.kind, row.row, row.of_text, visibility}},
                                  {"Kontrollern", monday});
}

Result<snapshot::Manifest> House::publish(const hub::PublishOrder& order, Instant now) {
    return hub::publish(database, kit.press(), order, {"test", now});
}

plan::Board House::shown(const snapshot::BoardEntry& entry) {
    return snapshot::decode(hub::snapshot_body(database, entry.sha256).value()).value();
}

std::string House::latest_jws(const std::string& channel) {
    return hub::latest_publication(database, channel).value()->jws;
}

snapshot::Manifest House::latest(const std::string& channel) {
    return snapshot::open_manifest(latest_jws(channel), kit.signer->public_key(), crypto::Ed25519Verifier{}).value();
}

}  // namespace riskbild::testing
