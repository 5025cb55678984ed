// What a publication would change on the displays, board by board.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/hub/actions/publish.hpp"
#include "core/plan/plan.hpp"

namespace riskbild::hub {

enum class Fate { added, changed, same, gone };

struct BoardChange {
    std::string key;
    Fate fate = Fate::same;
    // As shown now and as it would be; of boards that stay the same, neither.
    std::optional<plan::Board> before{};
    std::optional<plan::Board> after{};
};

// In the order of showing, those that go last. `shown`: what the channel's latest manifest names.
Result<std::vector<BoardChange>> changes_on_displays(sqlite::Database& database,
                                                     const std::vector<snapshot::BoardEntry>& shown,
                                                     const Prospect& prospect);

// What differs between two states of one board, counted.
struct Difference {
    std::vector<std::string> new_documents{};  // their titles, or ids
    int gone_documents = 0;
    int texts = 0;      // short titles and reasons written for the wall
    int hidden = 0;     // rows whose texts are not told any more
    int told = 0;       // rows whose texts are told from now on
    int decisions = 0;  // documents with another state of decision
    int check_ins = 0;  // new ones
    int removed_check_ins = 0;
    int meetings = 0;  // new ones
    int removed_meetings = 0;
    bool otherwise = false;  // anything else differs too

    bool operator==(const Difference&) const = default;
};
Difference difference_of(const plan::Board& before, const plan::Board& after);

}  // namespace riskbild::hub
