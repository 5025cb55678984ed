// Sheets that a controller may have, and the way of one from her hands to the boards.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "tests/app/hub/web/guest.hpp"

namespace riskbild::tests {

inline const std::string head = "Nämnd;Provnämnden\nPlan;Internkontrollplan 2023\nUppföljning;delår\n\n";
inline const std::string rows = "Nr;Risk;Riskvärde;Följer plan\n1;Beslut dröjer;9;Ja\n2;Brister i rutin;8;Nej\n";

inline http::Response upload(Guest& guest, const std::string& bytes, const std::string& name = "plan.csv") {
    return guest.upload("/upload", bytes, {{"x-file-name", hub::percent_encoded(name)}});
}

// The draft's address; empty where there is none.
inline std::string draft_of(Guest& guest, const std::string& bytes, const std::string& name = "plan.csv") {
    const auto answer = nlohmann::json::parse(upload(guest, bytes, name).body, nullptr, false);
    return answer.is_object() ? answer.value("draft", std::string{}) : std::string{};
}

// Reads it in; the board's review is what answers.
inline http::Response read_in(Guest& guest, const std::string& bytes) {
    return guest.post(draft_of(guest, bytes) + "/import");
}

inline std::int64_t count(const HubOnDisk& hub, const std::string& table) {
    auto database = hub.database();
    return database.number("SELECT count(*) FROM " + table).value();
}

}  // namespace riskbild::tests
