#include "core/wall/place.hpp"

#include "core/base/text.hpp"

namespace riskbild::wall {

std::string say_place(const plan::Source& source, const Words& words) {
    if (source.file.empty()) return {};
    if (source.line > 0) return words("place.line", {{"file", source.file}, {"line", std::to_string(source.line)}});
    const std::string cell = std::string(text::trim(source.sheet + " " + source.cell));
    return source.file + (cell.empty() ? "" : ", " + cell);
}

}  // namespace riskbild::wall
