// What a room may see. The hub applies this before a snapshot is made, so that what a corridor may
// not show never leaves the hub.
#pragma once

#include "core/plan/plan.hpp"

namespace riskbild::plan {

// A copy of the board for that room; satisfies check() if the board did. Rows marked `none` are removed,
// with what hangs on them. In an open room every row not approved for all screens keeps its id, status
// and dates but loses texts, values and numbers (`withheld` is set), so that the verdict can still be
// counted; treatments, due times and check-ins follow their risk, control or recommendation, and of
// contradictions and unread parts only the number is left.
Board for_room(const Board& board, Room room);

}  // namespace riskbild::plan
