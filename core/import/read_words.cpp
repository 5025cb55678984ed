#include "core/import/read_words.hpp"

#include <utility>

#include "core/base/text.hpp"

namespace riskbild::import {

void ReadWords::add(std::string_view concept_name, const std::string& text, const std::string& name,
                    const plan::Source& source) {
    const std::string section(concept_name);
    const auto [at, is_new] = at_.emplace(section + "\n" + text::comparable(text), words_.size());
    if (is_new) words_.push_back({{text, section, name, source}});
    ++words_[at->second].cells;
}

void ReadWords::append_to(Segments& segments) && {
    for (auto& [read, cells] : words_)
        if (read.name == left_out)
            segments.left_out.push_back({LeftOut::What::word, read.concept_name, read.text, cells, read.source});
        else
            segments.words.push_back(std::move(read));
}

}  // namespace riskbild::import
