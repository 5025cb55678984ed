// A board as the controller has arranged it: what was imported, with the controller's word laid over it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/hub/store/board_decisions.hpp"
#include "app/hub/store/check_ins.hpp"
#include "app/hub/store/meetings.hpp"
#include "app/hub/store/visibilities.hpp"
#include "app/hub/store/wall_texts.hpp"
#include "core/plan/plan.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

// All that the controller has said of one board.
struct Arrangement {
    std::vector<KeptText> texts;
    std::vector<KeptVisibility> visibilities;
    std::map<std::string, bool> people;             // by hash_of_measured()
    std::map<std::string, KeptDecision> decisions;  // by the document's id
    std::vector<KeptMeeting> meetings;
    std::vector<KeptCheckIn> check_ins;
};

Result<Arrangement> arrangement_of(sqlite::Database& database, const std::string& key);

// What is said of a risk that the board no longer has is left out; so is a decision about a file that has been
// imported anew since, for nobody has decided about that.
plan::Board arranged(plan::Board imported, const Arrangement& arrangement);

// What is published and previewed, and nothing else is. ErrorKind::not_found where the hub has no such board.
Result<plan::Board> arranged_board(sqlite::Database& database, const std::string& key);

// Whether a measurement counts people or cases is said of what is measured, not of one figure.
std::string hash_of_measured(const plan::Measurement& measurement);
// Holds for the file as it is now.
bool holds(const KeptDecision& decision, const plan::Document& document);

}  // namespace riskbild::hub
