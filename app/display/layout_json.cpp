#include "app/display/layout_json.hpp"

#include <cmath>
#include <nlohmann/json.hpp>
#include <string_view>

namespace riskbild::display {

namespace {

using Json = nlohmann::ordered_json;

double hundredths(double value) {
    return std::round(value * 100) / 100;
}

void put_box(Json& into, const wall::Rect& box) {
    into["x"] = hundredths(box.x);
    into["y"] = hundredths(box.y);
    into["w"] = hundredths(box.w);
    into["h"] = hundredths(box.h);
}

std::string_view name_of(wall::ShapeKind kind) {
    using wall::ShapeKind;
    switch (kind) {
        case ShapeKind::rect:
            return "rect";
        case ShapeKind::outline:
            return "outline";
        case ShapeKind::disc:
            return "disc";
        case ShapeKind::ring:
            return "ring";
        case ShapeKind::dashed_ring:
            return "dashed_ring";
        case ShapeKind::hatched_disc:
            return "hatched_disc";
        case ShapeKind::check:
            return "check";
        case ShapeKind::triangle:
            return "triangle";
        case ShapeKind::cross:
            return "cross";
        case ShapeKind::clock:
            return "clock";
        case ShapeKind::half:
            return "half";
        case ShapeKind::arrow:
            return "arrow";
        case ShapeKind::move:
            return "move";
        case ShapeKind::play:
            return "play";
    }
    return "";
}

// What an entry says of itself, its place and its inks.
struct Describe {
    const wall::Screen& screen;
    const wall::Palette& palette;

    std::string colour(wall::Ink ink) const { return wall::to_hex(palette.colour(ink)); }

    void operator()(Json& into, const wall::Text& text) const {
        into["role"] = text.role;
        into["text"] = text.text;
        put_box(into, text.box);
        into["cap_px"] = hundredths(text.cap_px);
        into["cap_arcmin"] = hundredths(wall::arcminutes(screen, text.cap_px));
        into["colour"] = colour(text.ink);
        into["background"] = colour(text.ground);
        into["vertical"] = text.vertical;
        for (const wall::TextLine& line : text.lines) {
            into["lines"].push_back({{"text", line.text},
                                     {"x", hundredths(line.x)},
                                     {"baseline", hundredths(line.baseline)},
                                     {"width", hundredths(line.width)}});
        }
    }

    void operator()(Json& into, const wall::Shape& shape) const {
        into["kind"] = name_of(shape.kind);
        into["role"] = shape.role;
        into["label"] = shape.label;
        put_box(into, shape.rect);
        into["colour"] = colour(shape.ink);
        into["background"] = colour(shape.ground);
    }
};

void append(std::string& list, const Json& entry) {
    list += (list.empty() ? "" : ",\n") + entry.dump();
}

}  // namespace

void LayoutJson::add(const std::string& stem, const std::string& board, const wall::Scene& scene) {
    const Describe describe{screen_, palette_};
    const auto add_to = [&](std::string& list, const auto& thing) {
        Json entry{{"page", stem}, {"board", board}};
        describe(entry, thing);
        append(list, entry);
    };
    for (const wall::Text& text : scene.texts) add_to(texts_, text);
    for (const wall::Shape& shape : scene.shapes) add_to(marks_, shape);
}

std::string LayoutJson::text() const {
    return "{\"texts\": [\n" + texts_ + "\n],\n\"marks\": [\n" + marks_ + "\n]}\n";
}

}  // namespace riskbild::display
