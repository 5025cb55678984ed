#include "core/wall/place.hpp"

namespace riskbild::wall {

std::string say_place(const plan::Source& source, const Words& words) {
    if (source.line > 0) return words("place.line", {{"line", std::to_string(source.line)}});
    return source.cell.empty() ? std::string{} : words("place.cell", {{"cell", source.cell}});
}

}  // namespace riskbild::wall
