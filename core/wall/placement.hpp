// Where a risk stands in the matrix, never where nobody has put it: by its stated factors, or by the
// factorisations of its value where the plan says that values are products.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/plan/plan.hpp"
#include "core/wall/model.hpp"

namespace riskbild::wall {

enum class Unplaced {
    no,
    nothing_stated,   // neither value nor both factors
    factors_missing,  // a value, but the plan does not say that it is a product
    impossible,       // no two steps of the scale give the value
};

struct MatrixPosition {
    Placement placement = Placement::unplaced;
    std::vector<Cell> cells;  // by likelihood, lowest first
    Unplaced why = Unplaced::no;
    bool operator==(const MatrixPosition&) const = default;
};

bool is_on_scale(const plan::Scale& scale, Cell cell);

MatrixPosition position_of(const plan::Scale& scale, const plan::RiskStatement& risk);

// The value that ranks a risk: as stated, else the product where the plan multiplies.
std::optional<int> ranking_value(const plan::Scale& scale, const plan::RiskStatement& risk);

// 0 → 'A', 25 → 'Z', 26 → 'AA'.
std::string letter(std::size_t index);

// For values in falling order: '1', '2=', '2=', '4'.
std::vector<std::string> ranks(const std::vector<int>& falling);

}  // namespace riskbild::wall
