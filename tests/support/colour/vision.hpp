// How a colour looks to a person whose eyes lack one kind of cone, in linear sRGB.
//
//   Viénot, Brettel, Mollon (1999): Digital video colourmaps for checking the legibility of displays by
//   dichromats. Color Research and Application 24(4). Protan and deutan: one plane.
//   Brettel, Viénot, Mollon (1997): Computerized simulation of color appearance for dichromats. Journal of the
//   Optical Society of America A 14(10). Tritan: two half planes.
//   Machado, Oliveira, Fernandes (2009): A physiologically-based model for simulation of color vision deficiency.
//   IEEE Transactions on Visualization and Computer Graphics 15(6). Severity 1.0.
//
// The first two project on planes through the neutral axis, here that of the screen's white, so that every grey
// stays what it is; Viénot's small reduction of the gamut, which keeps 8-bit colours showable, is left out.
#pragma once

#include "tests/support/colour/colour.hpp"

namespace riskbild::colour {

enum class Vision { normal, protan_vienot, protan_machado, deutan_vienot, deutan_machado, tritan_brettel, greyscale };
inline constexpr std::array visions{Vision::normal,        Vision::protan_vienot,  Vision::protan_machado,
                                    Vision::deutan_vienot, Vision::deutan_machado, Vision::tritan_brettel,
                                    Vision::greyscale};

inline const char* name_of(Vision vision) {
    constexpr std::array names{"normal",         "protan Vienot",  "protan Machado", "deutan Vienot",
                               "deutan Machado", "tritan Brettel", "greyscale"};
    return names[static_cast<std::size_t>(vision)];
}

// Smith and Pokorny (1975), from XYZ as Judd and Vos corrected it, and Viénot's screen in that XYZ.
inline constexpr Matrix xyz_to_lms{{{0.15514, 0.54312, -0.03286}, {-0.15514, 0.45684, 0.03286}, {0, 0, 0.01608}}};
inline constexpr Matrix screen_to_xyz{
    {{40.9568, 35.5041, 17.9167}, {21.3389, 70.6743, 7.9868}, {1.86297, 11.462, 91.2367}}};
inline const Matrix rgb_to_lms = xyz_to_lms * screen_to_xyz;

// The one coordinate of LMS that is missing, from the two that are there: the colour is moved along it to the
// plane through black, white and `anchor`.
inline Vector on_plane(Vector lms, const Vector& anchor, std::size_t missing) {
    const Vector normal = cross(rgb_to_lms * Vector{1, 1, 1}, anchor);
    const double rest = dot(normal, lms) - normal[missing] * lms[missing];
    lms[missing] = -rest / normal[missing];
    return lms;
}

inline Vector vienot(const Vector& rgb, std::size_t missing) {
    const Vector blue = rgb_to_lms * Vector{0, 0, 1};
    return inverse(rgb_to_lms) * on_plane(rgb_to_lms * rgb, blue, missing);
}

// Tritanopes see light of 485 nm and of 660 nm as others do: the anchors, in CIE 1931 XYZ. Each serves the
// colours on its side of white.
inline Vector brettel_tritan(const Vector& rgb) {
    const Vector blue_green = xyz_to_lms * Vector{0.05795, 0.1693, 0.6162};
    const Vector red = xyz_to_lms * Vector{0.1649, 0.0610, 0.0};
    const Vector lms = rgb_to_lms * rgb;
    const Vector white = rgb_to_lms * Vector{1, 1, 1};
    const bool reddish = lms[1] / lms[0] < white[1] / white[0];
    return inverse(rgb_to_lms) * on_plane(lms, reddish ? red : blue_green, 2);
}

inline constexpr Matrix machado_protan{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
inline constexpr Matrix machado_deutan{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};

// Not clipped to what a screen can show.
inline Vector simulated(const Vector& rgb, Vision vision) {
    switch (vision) {
        case Vision::normal:
            return rgb;
        case Vision::protan_vienot:
            return vienot(rgb, 0);
        case Vision::deutan_vienot:
            return vienot(rgb, 1);
        case Vision::protan_machado:
            return machado_protan * rgb;
        case Vision::deutan_machado:
            return machado_deutan * rgb;
        case Vision::tritan_brettel:
            return rgb == Vector{} ? rgb : brettel_tritan(rgb);
        case Vision::greyscale:
            break;
    }
    const double grey = luminance(rgb);
    return {grey, grey, grey};
}

}  // namespace riskbild::colour
