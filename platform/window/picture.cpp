#include "platform/window/picture.hpp"

#include <png.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>

namespace riskbild::window {
namespace {

struct Span {
    int from;
    int to;  // not included
};

// Which of `whole` pixels the one at `place` of `parts` stands for.
Span span_of(int place, int parts, int whole) {
    return {place * whole / parts, std::max((place + 1) * whole / parts, place * whole / parts + 1)};
}

void put_mean(const Picture& picture, Span across, Span down, std::uint8_t* pixel) {
    std::array<std::uint32_t, 3> sum{};
    for (int y = down.from; y < down.to; ++y)
        for (int x = across.from; x < across.to; ++x)
            for (std::size_t channel = 0; channel < sum.size(); ++channel) sum[channel] += picture.at(x, y)[channel];
    const auto count = static_cast<std::uint32_t>((across.to - across.from) * (down.to - down.from));
    for (std::size_t channel = 0; channel < sum.size(); ++channel)
        pixel[channel] = static_cast<std::uint8_t>((sum[channel] + count / 2) / count);
}

}  // namespace

Picture shrunk(const Picture& picture, int width) {
    if (picture.width <= width || picture.height == 0) return picture;
    const int height = std::max(1, picture.height * width / picture.width);
    Picture small{width, height, {}};
    small.rgb.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            put_mean(picture, span_of(x, width, picture.width), span_of(y, height, picture.height), small.at(x, y));
    return small;
}

Status write_png(const std::string& path, const Picture& picture) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(picture.width);
    image.height = static_cast<png_uint_32>(picture.height);
    image.format = PNG_FORMAT_RGB;
    image.flags = PNG_IMAGE_FLAG_FAST;
    const std::string fresh = path + ".new";
    if (png_image_write_to_file(&image, fresh.c_str(), 0, picture.rgb.data(), 0, nullptr) == 0) {
        return Error{ErrorKind::io, "The picture " + path + " cannot be written: " + image.message};
    }
    if (std::rename(fresh.c_str(), path.c_str()) != 0) {
        return Error{ErrorKind::io, "The picture " + path + " cannot be put in its place."};
    }
    return done();
}

Result<Picture> read_png(const std::string& path) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (!std::filesystem::exists(path)) return Error{ErrorKind::not_found, "There is no picture " + path + "."};
    if (png_image_begin_read_from_file(&image, path.c_str()) == 0) {
        return Error{ErrorKind::input, "The picture " + path + " cannot be read: " + image.message};
    }
    image.format = PNG_FORMAT_RGB;
    Picture picture{static_cast<int>(image.width), static_cast<int>(image.height), {}};
    picture.rgb.resize(PNG_IMAGE_SIZE(image));
    const png_color black{0, 0, 0};
    if (png_image_finish_read(&image, &black, picture.rgb.data(), 0, nullptr) == 0) {
        return Error{ErrorKind::input, "The picture " + path + " cannot be read: " + image.message};
    }
    return picture;
}

}  // namespace riskbild::window
