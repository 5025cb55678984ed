#include "core/plan/parts_of_whole.hpp"

#include <algorithm>
#include <cstdint>

namespace riskbild::plan {
namespace {

std::vector<Part> chosen(const std::vector<Part>& parts, std::uint32_t choice) {
    std::vector<Part> some;
    for (std::size_t i = 0; i < parts.size(); ++i)
        if ((choice >> i & 1U) != 0) some.push_back(parts[i]);
    return some;
}

std::int64_t sum(const std::vector<Part>& parts, auto of) {
    std::int64_t total = 0;
    for (const Part& part : parts) total += of(part);
    return total;
}

// What those that are not told come to together is known; so each of them is bounded by the others.
bool pins_one(const std::vector<Part>& parts, int whole) {
    const std::int64_t left = whole - sum(parts, [](const Part& it) { return it.told ? it.count : 0; });
    const std::int64_t least = sum(parts, [](const Part& it) { return it.told ? 0 : it.least; });
    const std::int64_t most = sum(parts, [](const Part& it) { return it.told ? 0 : it.most; });
    return std::ranges::any_of(parts, [&](const Part& it) {
        const std::int64_t low = std::max<std::int64_t>(it.least, left - (most - it.most));
        const std::int64_t high = std::min<std::int64_t>(it.most, left - (least - it.least));
        return !it.told && low == high;
    });
}

}  // namespace

std::vector<Part> telling_parts(const std::vector<Part>& parts, int whole) {
    std::vector<Part> of_none_told;
    for (std::uint32_t choice = 1; choice < 1U << parts.size(); ++choice) {
        std::vector<Part> some = chosen(parts, choice);
        const bool makes_whole = sum(some, [](const Part& it) { return it.count; }) == whole;
        if (!makes_whole || !pins_one(some, whole)) continue;
        if (std::ranges::any_of(some, &Part::told)) return some;
        of_none_told = std::move(some);
    }
    return of_none_told;
}

}  // namespace riskbild::plan
