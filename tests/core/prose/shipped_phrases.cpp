#include "tests/core/prose/shipped_phrases.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

using namespace riskbild;

namespace {

prose::Phrases read_shipped() {
    std::ifstream file(RISKBILD_SOURCE_DIR "/assets/vocabulary/phrases.json", std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    auto phrases = prose::Phrases::parse(bytes.str());
    if (!phrases) throw std::runtime_error(phrases.error().message);
    return *std::move(phrases);
}

}  // namespace

const prose::Phrases& shipped_phrases() {
    static const prose::Phrases phrases = read_shipped();
    return phrases;
}
