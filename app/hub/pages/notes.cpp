#include "app/hub/pages/notes.hpp"

#include "app/hub/actions/publish.hpp"
#include "app/hub/actions/written_words.hpp"
#include "core/base/text.hpp"

namespace riskbild::hub {

std::string wrong_with_note(const Visit& visit, const std::string& note) {
    if (text::letter_count(note) > note_letters) return visit.say("publish.note_wrong");
    return check_written(note) ? std::string{} : visit.say("common.personal_number");
}

}  // namespace riskbild::hub
