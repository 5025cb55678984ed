#include "app/hub/actions/written_words.hpp"

#include <algorithm>

#include "core/import/personal_data.hpp"

namespace riskbild::hub {

Status check_written(std::string_view text) {
    if (std::ranges::none_of(import::personal_numbers(text), &import::PersonalNumber::certain)) return done();
    return Error{ErrorKind::usage,
                 "The text holds a personal identity number; write it without one. Nothing was changed"};
}

}  // namespace riskbild::hub
