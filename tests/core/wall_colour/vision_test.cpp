#include "tests/support/colour/vision.hpp"

#include <doctest/doctest.h>

using namespace riskbild::colour;

namespace {

void check_near(const Vector& found, const Vector& wanted, double tolerance) {
    for (std::size_t i = 0; i < 3; ++i) {
        CAPTURE(i);
        CHECK(std::abs(found[i] - wanted[i]) < tolerance);
    }
}

constexpr std::array some_colours{Vector{0.7, 0.2, 0.1}, Vector{0.1, 0.6, 0.3}, Vector{0.2, 0.3, 0.9},
                                  Vector{0.9, 0.8, 0.1}};

}  // namespace

TEST_CASE("white, black and every grey look the same to all") {
    for (const Vision vision : visions)
        for (const double grey : {0.0, 0.02, 0.18, 0.5, 1.0})
            check_near(simulated({grey, grey, grey}, vision), {grey, grey, grey}, 0.00001);
}

TEST_CASE("cone responses are those that Viénot printed") {
    const Matrix printed{{{17.8824, 43.5161, 4.11935}, {3.45565, 27.1554, 3.86714}, {0.0299566, 0.184309, 1.46709}}};
    for (std::size_t row = 0; row < 3; ++row) check_near(rgb_to_lms[row], printed[row], 0.00005);
}

TEST_CASE("the planes are those that Viénot printed") {
    const Vector lms = rgb_to_lms * Vector{0.7, 0.2, 0.1};
    const Vector protan = rgb_to_lms * simulated({0.7, 0.2, 0.1}, Vision::protan_vienot);
    CHECK(protan[0] == doctest::Approx(2.02344 * lms[1] - 2.52581 * lms[2]).epsilon(0.0001));
    check_near({0, protan[1], protan[2]}, {0, lms[1], lms[2]}, 1e-9);
    const Vector deutan = rgb_to_lms * simulated({0.7, 0.2, 0.1}, Vision::deutan_vienot);
    CHECK(deutan[1] == doctest::Approx(0.494207 * lms[0] + 1.24827 * lms[2]).epsilon(0.0001));
    check_near({deutan[0], 0, deutan[2]}, {lms[0], 0, lms[2]}, 1e-9);
}

TEST_CASE("what one plane of Viénot does to red, green and blue") {
    check_near(simulated({1, 0, 0}, Vision::protan_vienot), {0.11238, 0.11238, 0.00401}, 0.0001);
    check_near(simulated({0, 1, 0}, Vision::protan_vienot), {0.88762, 0.88762, -0.00401}, 0.0001);
    check_near(simulated({0, 0, 1}, Vision::protan_vienot), {0, 0, 1}, 0.0001);
    check_near(simulated({1, 0, 0}, Vision::deutan_vienot), {0.29275, 0.29275, -0.02234}, 0.0001);
    check_near(simulated({0, 1, 0}, Vision::deutan_vienot), {0.70725, 0.70725, 0.02234}, 0.0001);
    check_near(simulated({0, 0, 1}, Vision::deutan_vienot), {0, 0, 1}, 0.0001);
}

TEST_CASE("Machado's matrices leave white alone and darken red") {
    for (const Matrix& matrix : {machado_protan, machado_deutan})
        for (const Vector& row : matrix) CHECK(row[0] + row[1] + row[2] == doctest::Approx(1).epsilon(0.00001));
    CHECK(luminance(machado_protan * Vector{1, 0, 0}) == doctest::Approx(0.114).epsilon(0.01));
    CHECK(luminance(machado_protan * Vector{1, 0, 0}) < luminance(machado_deutan * Vector{1, 0, 0}));
}

TEST_CASE("a simulation of a simulation changes nothing, and L and M of a tritanope are as they were") {
    for (const Vision vision : {Vision::protan_vienot, Vision::deutan_vienot, Vision::tritan_brettel}) {
        for (const Vector& rgb : some_colours) {
            const Vector once = simulated(rgb, vision);
            check_near(simulated(once, vision), once, 1e-9);
        }
    }
    for (const Vector& rgb : some_colours) {
        const Vector before = rgb_to_lms * rgb;
        const Vector after = rgb_to_lms * simulated(rgb, Vision::tritan_brettel);
        check_near({after[0], after[1], 0}, {before[0], before[1], 0}, 1e-9);
    }
}

TEST_CASE("colours that differ in one cone only look alike to who lacks it") {
    for (const auto& [vision, cone] :
         {std::pair{Vision::protan_vienot, 0}, {Vision::deutan_vienot, 1}, {Vision::tritan_brettel, 2}}) {
        Vector lms = rgb_to_lms * Vector{0.5, 0.4, 0.3};
        const Vector one = simulated(inverse(rgb_to_lms) * lms, vision);
        lms[static_cast<std::size_t>(cone)] *= 1.1;
        check_near(simulated(inverse(rgb_to_lms) * lms, vision), one, 1e-9);
    }
}

TEST_CASE("light of 485 and 660 nm looks the same to a tritanope") {
    for (const Vector& xyz : {Vector{0.05795, 0.1693, 0.6162}, Vector{0.1649, 0.0610, 0.0}}) {
        const Vector rgb = inverse(rgb_to_lms) * (xyz_to_lms * xyz);
        check_near(simulated(rgb, Vision::tritan_brettel), rgb, 1e-9);
    }
}
