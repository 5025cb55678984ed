// A decision that is expected before a planned publication comes: what the publication shows is told as decided, and
// the board's page keeps it from then on.
#pragma once

#include <string>
#include <vector>

#include "app/hub/store/audit.hpp"
#include "app/hub/store/channels.hpp"
#include "app/hub/store/planned_decisions.hpp"

namespace riskbild::hub {

inline constexpr std::size_t coming_paragraph_letters = 60;

// As the controller expects it.
struct ComingDecision {
    std::string board;
    std::string paragraph{};  // "§ 41", or empty
};

// A board's newest follow-up that nobody has decided.
struct Undecided {
    std::string board;
    std::string document;
    std::string of_file;  // its SHA-256
};

// Of the boards that the channel is set to show, in that order; boards that the hub does not have are left out.
Result<std::vector<Undecided>> undecided_of(sqlite::Database& database, const Channel& channel);

// `day`: of the publication, where the hub is. ErrorKind::input for a board with nothing to decide, for one named
// twice, and for a paragraph that is too long or holds a personal identity number or what may be somebody's name.
Result<std::vector<PlannedDecision>> planned_decisions(sqlite::Database& database, const Channel& channel,
                                                       const std::vector<ComingDecision>& coming, Date day);

// The board as it will be told when they have been taken.
plan::Board with_decisions(plan::Board board, const std::vector<PlannedDecision>& decisions);

// They have been taken, each with a line in the audit log, within the caller's transaction. What the controller has
// said meanwhile stays: a document that is decided already, that is gone or that has been imported anew is left alone.
Status keep_planned(sqlite::Database& database, const std::vector<PlannedDecision>& decisions, const Actor& actor);

}  // namespace riskbild::hub
