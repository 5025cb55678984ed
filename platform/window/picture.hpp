// A picture in memory and as a PNG file.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/base/result.hpp"

namespace riskbild::window {

struct Picture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgb;  // rows from the top, three bytes a pixel

    const std::uint8_t* at(int x, int y) const {
        return &rgb[(static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) * 3];
    }
    std::uint8_t* at(int x, int y) { return const_cast<std::uint8_t*>(std::as_const(*this).at(x, y)); }
    bool operator==(const Picture&) const = default;
};

// The whole of it within `width` pixels, each the mean of those it stands for; as it is when it is not wider.
Picture shrunk(const Picture& picture, int width);

// To PATH.new, then renamed: a reader of PATH never sees half a picture.
Status write_png(const std::string& path, const Picture& picture);
// ErrorKind::not_found or input, naming the file. Any PNG; transparency is laid on black.
Result<Picture> read_png(const std::string& path);

}  // namespace riskbild::window
