#include "app/display/views/hang.hpp"

#include <imgui.h>

namespace riskbild::views {

void hang(ImDrawList& list, const wall::Pose& pose) {
    for (ImDrawVert& vertex : list.VtxBuffer) {
        const wall::Point point = wall::on_glass({vertex.pos.x, vertex.pos.y}, pose);
        vertex.pos = {point.x, point.y};
    }
}

}  // namespace riskbild::views
