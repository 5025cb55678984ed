#include "tests/core/manuscript/wrapped.hpp"

#include "core/manuscript/wrapped_text.hpp"
#include "tests/core/import/shipped_vocabulary.hpp"
#include "tests/core/manuscript/read.hpp"

using namespace riskbild;

std::string read_wrapped(std::string_view text) {
    static const import::Vocabulary vocabulary = shipped_vocabulary();
    return written(manuscript::read_wrapped_text(manuscript::lines_of(text), vocabulary).rows);
}
