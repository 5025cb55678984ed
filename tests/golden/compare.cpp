#include "tests/golden/compare.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace riskbild::golden {

namespace {

int largest_difference(const std::uint8_t* a, const std::uint8_t* b) {
    return std::max({std::abs(a[0] - b[0]), std::abs(a[1] - b[1]), std::abs(a[2] - b[2])});
}

}  // namespace

Verdict compare(const window::Picture& expected, const window::Picture& actual, const Tolerance& tolerance) {
    Verdict verdict;
    if (expected.width != actual.width || expected.height != actual.height) return verdict;
    verdict.difference = expected;
    for (std::size_t i = 0; i < expected.rgb.size(); i += 3) {
        const bool differs = largest_difference(&expected.rgb[i], &actual.rgb[i]) > tolerance.shade;
        verdict.differing += differs ? 1 : 0;
        std::uint8_t* pixel = &verdict.difference.rgb[i];
        const auto grey = static_cast<std::uint8_t>(128 + pixel[1] / 2);
        pixel[0] = differs ? 220 : grey;
        pixel[1] = pixel[2] = differs ? 0 : grey;
    }
    const auto pixels = static_cast<std::int64_t>(expected.rgb.size() / 3);
    verdict.allowed = static_cast<int>(pixels * tolerance.pixels_per_million / 1'000'000);
    verdict.same = verdict.differing <= verdict.allowed;
    return verdict;
}

}  // namespace riskbild::golden
