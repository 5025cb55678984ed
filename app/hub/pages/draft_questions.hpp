// The words and headings of a file that are asked about, and those that somebody has answered before.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/hub/pages/listings.hpp"

namespace riskbild::hub {

// What a word of a known column, or a heading, means: each once, [{id, about, section, text, question,
// said, place, options}].
nlohmann::json questions_json(const Reading& reading);

// Answers of this hub that the file was read with: {has_left_out, left_out, has_meanings, count_of_meanings, meanings},
// where the two are lists of {about, section, text, meaning, shown, said, about_it, place}, as forget_word and
// forget_heading take them.
Result<nlohmann::json> answers_json(const Reading& reading);

}  // namespace riskbild::hub
