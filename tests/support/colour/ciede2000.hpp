// The CIEDE2000 colour difference, in the steps and with the numbering of Sharma, Wu, Dalal (2005): The
// CIEDE2000 color-difference formula: implementation notes, supplementary test data, and mathematical
// observations. Color Research and Application 30(1).
#pragma once

#include <cmath>
#include <numbers>

#include "tests/support/colour/colour.hpp"

namespace riskbild::colour {

namespace ciede2000_steps {

inline constexpr double degree = std::numbers::pi / 180;

inline double to_the_7th(double x) {
    return std::pow(x, 7);
}
inline double chroma_share(double chroma) {
    return std::sqrt(to_the_7th(chroma) / (to_the_7th(chroma) + to_the_7th(25)));
}

struct Polar {
    double lightness = 0, chroma = 0, hue = 0;  // hue in degrees, 0…360; 0 for a grey
};

// (2)–(7)
inline Polar polar(const Vector& lab, double mean_chroma) {
    const double a = lab[1] * (1 + 0.5 * (1 - chroma_share(mean_chroma)));
    const double hue = a == 0 && lab[2] == 0 ? 0 : std::atan2(lab[2], a) / degree;
    return {lab[0], std::hypot(a, lab[2]), hue < 0 ? hue + 360 : hue};
}

// (10)
inline double hue_step(const Polar& one, const Polar& two) {
    if (one.chroma * two.chroma == 0) return 0;
    const double step = two.hue - one.hue;
    return step > 180 ? step - 360 : step < -180 ? step + 360 : step;
}

// (14)
inline double mean_hue(const Polar& one, const Polar& two) {
    const double sum = one.hue + two.hue;
    if (one.chroma * two.chroma == 0) return sum;
    if (std::abs(one.hue - two.hue) <= 180) return sum / 2;
    return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
}

}  // namespace ciede2000_steps

inline double ciede2000(const Vector& lab_one, const Vector& lab_two) {
    using namespace ciede2000_steps;
    const double mean_ab = (std::hypot(lab_one[1], lab_one[2]) + std::hypot(lab_two[1], lab_two[2])) / 2;
    const Polar one = polar(lab_one, mean_ab);
    const Polar two = polar(lab_two, mean_ab);

    const double lightness_step = two.lightness - one.lightness;  // (8)
    const double chroma_step = two.chroma - one.chroma;           // (9)
    const double hue_chord =                                      // (11)
        2 * std::sqrt(one.chroma * two.chroma) * std::sin(hue_step(one, two) / 2 * degree);

    const double from_middle = (one.lightness + two.lightness) / 2 - 50;  // (12)
    const double chroma = (one.chroma + two.chroma) / 2;                  // (13)
    const double hue = mean_hue(one, two);
    const double t = 1 - 0.17 * std::cos((hue - 30) * degree) + 0.24 * std::cos(2 * hue * degree) +
                     0.32 * std::cos((3 * hue + 6) * degree) - 0.20 * std::cos((4 * hue - 63) * degree);  // (15)
    const double blueness = 30 * std::exp(-std::pow((hue - 275) / 25, 2));                                // (16)
    const double rotation = -std::sin(2 * blueness * degree) * 2 * chroma_share(chroma);                  // (17), (21)
    const double l =
        lightness_step / (1 + 0.015 * from_middle * from_middle / std::sqrt(20 + from_middle * from_middle));
    const double c = chroma_step / (1 + 0.045 * chroma);         // (19)
    const double h = hue_chord / (1 + 0.015 * chroma * t);       // (20)
    return std::sqrt(l * l + c * c + h * h + rotation * c * h);  // (22)
}

}  // namespace riskbild::colour
