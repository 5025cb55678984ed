#include "platform/window/picture.hpp"

#include <png.h>

#include <cstdio>
#include <filesystem>

namespace riskbild::window {

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
