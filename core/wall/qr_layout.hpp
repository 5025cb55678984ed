// A QR code on its plate: modules of whole pixels, dark on light, with the quiet zone of ISO/IEC 18004.
#pragma once

#include "core/wall/canvas.hpp"
#include "core/wall/qr_code.hpp"

namespace riskbild::wall {

// Pixels of a module where the plate fills the room; 0 where a phone could not read it any more.
int module_in(const Canvas& canvas, const QrCode& code, float width, float height);

float plate_side(const QrCode& code, int module);  // the code with its quiet zone, in pixels

void put_qr(Canvas& canvas, const QrCode& code, int module, float x, float y);

}  // namespace riskbild::wall
