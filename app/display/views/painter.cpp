#include "app/display/views/painter.hpp"

#include "app/display/views/shapes.hpp"
#include "app/display/views/writing.hpp"

namespace riskbild::views {

void draw_scene(ImDrawList& list, const wall::Scene& scene, const wall::Palette& palette, const Fonts& fonts) {
    for (const wall::Shape& shape : scene.shapes) draw_shape(list, shape, palette);
    for (const wall::Text& text : scene.texts) draw_text(list, text, palette, fonts);
}

}  // namespace riskbild::views
