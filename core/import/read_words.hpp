// The words of a document's columns with what they were read as, each once.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/import/segments.hpp"

namespace riskbild::import {

class ReadWords {
public:
    // `name` may be `left_out`.
    void add(std::string_view concept_name, const std::string& text, const std::string& name,
             const plan::Source& source);
    void append_to(Segments& segments) &&;

private:
    struct Word {
        ReadWord read;
        std::size_t cells = 0;
    };
    std::map<std::string, std::size_t> at_;
    std::vector<Word> words_;
};

}  // namespace riskbild::import
