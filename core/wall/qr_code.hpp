// A QR code as a square of modules, without its quiet zone. Who makes one is no matter of the wall.
#pragma once

#include <cstddef>
#include <vector>

namespace riskbild::wall {

struct QrCode {
    int side = 0;              // modules; 0: no code
    std::vector<bool> dark{};  // row by row from the top left

    bool is_dark(int column, int row) const {
        return dark[static_cast<std::size_t>(row) * static_cast<std::size_t>(side) + static_cast<std::size_t>(column)];
    }
    bool operator==(const QrCode&) const = default;
};

}  // namespace riskbild::wall
