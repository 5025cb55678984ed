#include "core/wall/verdict_layout.hpp"

#include <algorithm>

#include "core/base/text.hpp"

namespace riskbild::wall {
namespace {

std::vector<std::string> sentences_of(const Verdict& verdict) {
    std::vector<std::string> sentences;
    if (!verdict.rest.empty()) sentences.push_back(verdict.rest);
    sentences.insert(sentences.end(), verdict.sentences.begin(), verdict.sentences.end());
    return sentences;
}

// One text; each sentence begins a line of its own where that takes no more lines.
Block sentence_block(const Canvas& canvas, const std::vector<std::string>& sentences, float width) {
    Block together = canvas.balanced(text::join(sentences, " "), canvas.title(), width);
    Block apart{together.text, together.style, {}, 0};
    for (const std::string& sentence : sentences) {
        Block own = canvas.balanced(sentence, canvas.title(), width);
        std::ranges::move(own.lines, std::back_inserter(apart.lines));
        apart.width = std::max(apart.width, own.width);
    }
    return apart.lines.size() <= together.lines.size() ? apart : together;
}

}  // namespace

VerdictBlocks verdict_blocks(const Canvas& canvas, const Verdict& verdict, float key_cap, float width) {
    VerdictBlocks blocks;
    if (verdict.key.empty()) {
        blocks.sentence = sentence_block(canvas, sentences_of(verdict), width);
        blocks.height = blocks.sentence.height();
        blocks.width = blocks.sentence.width;
        return blocks;
    }
    blocks.key = canvas.block(verdict.key, {Face::display_bold, key_cap, Ink::primary}, width);
    blocks.of = canvas.block(verdict.of, {Face::medium, canvas.sizes().title, Ink::secondary}, width);
    const float gap = 0.9F * canvas.sizes().title;
    const float beside = blocks.key.width + (verdict.of.empty() ? 0 : 0.2F * key_cap + blocks.of.width);
    const bool below = canvas.narrow();
    blocks.sentence_x = below ? 0 : beside + gap;
    blocks.sentence = sentence_block(canvas, sentences_of(verdict), width - blocks.sentence_x);
    const float sentence = blocks.sentence.height();
    const float below_key = key_cap * 1.3F + 0.4F * canvas.sizes().title;
    blocks.sentence_y = below ? below_key : std::max(0.0F, (key_cap - sentence) / 2);
    blocks.height = std::max(key_cap, blocks.sentence_y + sentence);
    blocks.width = std::max(beside, blocks.sentence_x + blocks.sentence.width);
    return blocks;
}

void put_verdict(Canvas& canvas, const VerdictBlocks& blocks, float y) {
    const float x = canvas.area().x;
    const float key_cap = blocks.key.style.cap;
    canvas.put("key", blocks.key, x, y);
    canvas.put("of", blocks.of, x + blocks.key.width + 0.2F * key_cap, y + key_cap - blocks.of.style.cap);
    canvas.put("verdict", blocks.sentence, x + blocks.sentence_x, y + blocks.sentence_y);
}

}  // namespace riskbild::wall
