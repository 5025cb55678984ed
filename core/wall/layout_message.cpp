#include "core/wall/layouts.hpp"

namespace riskbild::wall {

std::vector<Scene> lay_out_message(const MessagePage& page, const Canvas& blank) {
    Canvas canvas = blank;
    const Rect area = canvas.area();
    const Block title = canvas.balanced(page.title, canvas.title(), area.w);
    std::vector<Block> lines;
    float height = title.height();
    for (const std::string& line : page.lines) {
        lines.push_back(canvas.block(line, canvas.name(Ink::secondary), area.w));
        height += 1.1F * canvas.gap() + lines.back().height();
    }
    float y = area.y + (area.h - height) * 0.42F;
    y = canvas.put("title", title, area.x, y);
    for (const Block& line : lines) y = canvas.put("line", line, area.x, y + 1.1F * canvas.gap());
    return {canvas.scene()};
}

}  // namespace riskbild::wall
