// A text as a QR code (libqrencode): error correction M, as small as the text allows.
#pragma once

#include <optional>
#include <string>

#include "core/wall/qr_code.hpp"

namespace riskbild::qr {

// Empty for a text that is empty, or too long for any code.
std::optional<wall::QrCode> encode(const std::string& text);

}  // namespace riskbild::qr
