#include "core/base/text.hpp"
#include "core/wall/bodies.hpp"

namespace riskbild::wall {
namespace {

// 'Förvaltningen' → 'Förvaltningens'
std::string genitive(const std::string& author) {
    return author.ends_with('s') || author.ends_with('x') || author.ends_with('z') ? author : author + "s";
}

}  // namespace

std::optional<std::string> overall_judgement(const plan::Document& document, const Words& words) {
    if (!document.overall_judgement) return std::nullopt;
    const auto& [word, author] = *document.overall_judgement;
    if (word.empty() || author.empty()) return std::nullopt;
    const std::string name = text::capitalized(author);
    return words("overall", {{"author", name}, {"authors", genitive(name)}, {"word", text::lower(word)}});
}

}  // namespace riskbild::wall
