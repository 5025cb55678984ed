// Colours as light: what tests of palettes compute with.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>

#include "core/wall/palette.hpp"

namespace riskbild::colour {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

inline double dot(const Vector& a, const Vector& b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

inline Vector cross(const Vector& a, const Vector& b) {
    return {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
}

inline Vector operator*(const Matrix& m, const Vector& v) {
    return {dot(m[0], v), dot(m[1], v), dot(m[2], v)};
}

inline Vector column(const Matrix& m, std::size_t i) {
    return {m[0][i], m[1][i], m[2][i]};
}

inline Matrix operator*(const Matrix& a, const Matrix& b) {
    Matrix product{};
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t i = 0; i < 3; ++i) product[row][i] = dot(a[row], column(b, i));
    return product;
}

// By the cross products of the columns, which are the rows of the adjugate.
inline Matrix inverse(const Matrix& m) {
    const Vector a = column(m, 0), b = column(m, 1), c = column(m, 2);
    Matrix result{cross(b, c), cross(c, a), cross(a, b)};
    const double determinant = dot(a, cross(b, c));
    for (Vector& row : result)
        for (double& value : row) value /= determinant;
    return result;
}

// IEC 61966-2-1 (sRGB) to linear red, green, blue, 0…1.
inline Vector linear(wall::Colour colour) {
    const auto channel = [](std::uint8_t byte) {
        const double c = byte / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return {channel(colour.red), channel(colour.green), channel(colour.blue)};
}

// What a screen can show of it.
inline Vector clipped(Vector rgb) {
    for (double& value : rgb) value = std::clamp(value, 0.0, 1.0);
    return rgb;
}

// Linear sRGB to CIE 1931 XYZ, D65; the second row is WCAG's relative luminance.
inline constexpr Matrix rgb_to_xyz{
    {{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};

inline double luminance(const Vector& rgb) {
    return dot(rgb_to_xyz[1], rgb);
}

// WCAG 2.2, 1 to 21.
inline double contrast(wall::Colour a, wall::Colour b) {
    const double first = luminance(linear(a)) + 0.05;
    const double second = luminance(linear(b)) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

// CIE 1976 L*a*b* of linear sRGB, white D65.
inline Vector lab(const Vector& rgb) {
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const Vector xyz = rgb_to_xyz * rgb;
    const Vector white = rgb_to_xyz * Vector{1, 1, 1};
    const double x = f(xyz[0] / white[0]), y = f(xyz[1] / white[1]), z = f(xyz[2] / white[2]);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

}  // namespace riskbild::colour
