// The value that travels: one board as JSON ("riskbild-snapshot/1", schema in
// assets/schema/snapshot.schema.json). Encoding is canonical (keys sorted, absent facts left out),
// so equal boards have equal bytes and equal hashes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/limits.hpp"
#include "core/base/result.hpp"
#include "core/plan/plan.hpp"

namespace riskbild::snapshot {

std::string encode(const plan::Board& board);

// The board, or an ErrorKind::input whose message names the path ("documents[0].risks[3].value: …").
// Refuses: more than `most_bytes`, deeper than limits::json_depth, invalid UTF-8, NaN, duplicate
// keys, unknown words, missing fields, text or counts beyond core/base/limits.hpp, and whatever
// plan::check() finds. Unknown object keys are ignored: an older display reads a newer hub's snapshot.
Result<plan::Board> decode(std::string_view json, std::size_t most_bytes = limits::snapshot_bytes);

// More than a table has room for: a board with so many areas is compared with no other.
inline constexpr std::size_t most_areas = 60;

struct AreaSummary {
    std::string name;
    std::size_t risks = 0;
    std::optional<int> highest{};  // value; absent where none is stated
    std::optional<int> level{};    // of the risk with that value, from 1; absent where none is stated

    bool operator==(const AreaSummary&) const = default;
};

// A board in few words for pages over many boards; kept beside the body in the cache.
struct Summary {
    std::string key;
    std::string name;
    int plan_year = 0;
    std::string as_of;  // ISO, as far as stated; empty if not
    std::size_t risks = 0;
    std::size_t controls = 0;
    int assessed_risks = 0;  // as the document states, listed or not; 0 if it does not
    std::optional<plan::Scale> scale{};
    std::vector<AreaSummary> areas{};
    std::optional<PartialDate> values_from{};  // when the values were set, where they have dates of their own
    std::optional<PartialDate> values_to{};

    bool operator==(const Summary&) const = default;
};
Summary summarize(const plan::Board& board);
std::string encode(const Summary& summary);
Result<Summary> decode_summary(std::string_view json);

}  // namespace riskbild::snapshot
