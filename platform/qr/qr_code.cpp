#include "platform/qr/qr_code.hpp"

#include <qrencode.h>

#include <memory>

namespace riskbild::qr {

std::optional<wall::QrCode> encode(const std::string& text) {
    constexpr int smallest_that_fits = 0;
    constexpr int case_sensitive = 1;
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString(text.c_str(), smallest_that_fits, QR_ECLEVEL_M, QR_MODE_8, case_sensitive), &QRcode_free);
    if (!code) return std::nullopt;
    wall::QrCode made;
    made.side = code->width;
    const auto modules = static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
    for (std::size_t i = 0; i < modules; ++i) made.dark.push_back((code->data[i] & 1U) != 0);
    return made;
}

}  // namespace riskbild::qr
