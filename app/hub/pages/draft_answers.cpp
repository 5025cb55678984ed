#include "app/hub/pages/draft_answers.hpp"

#include "app/hub/actions/own_vocabulary.hpp"

namespace riskbild::hub {
namespace {

using http::Response;

constexpr std::string_view of_controls = "controls.";

// A heading of a table of risks and of their controls may be one of its controls: 'controls.result'.
Meaning meaning_of(const Visit& visit) {
    const std::string name = visit.form.text("meaning");
    if (!name.starts_with(of_controls)) return {visit.form.text("section"), visit.form.text("text"), name};
    return {"controls", visit.form.text("text"), name.substr(of_controls.size())};
}

Response back(Visit& visit, const Status& changed, const std::string& said) {
    if (!changed && changed.error().kind == ErrorKind::not_found)
        return sorry(visit, visit.say("review.no_answer"), 404);
    if (!changed) return sorry(visit, changed.error());
    return done_at(visit, "/drafts/" + percent_encoded(visit.places.at(0)), said);
}

Response change(Visit& visit, decltype(&remember_word) make, const std::string& said) {
    const Meaning meaning = meaning_of(visit);
    if (meaning.name.empty()) return sorry(visit, visit.say("review.choose_meaning"));
    return back(visit, make(visit.database, visit.house.folder.path(), meaning, visit.actor()), said);
}

Response say_word(Visit& visit) {
    return change(visit, remember_word, "review.remembered");
}

Response say_heading(Visit& visit) {
    return change(visit, remember_heading, "review.remembered");
}

Response ask_word_again(Visit& visit) {
    return change(visit, forget_word, "review.asked_again");
}

Response ask_heading_again(Visit& visit) {
    return change(visit, forget_heading, "review.asked_again");
}

}  // namespace

Routes draft_answer_pages() {
    return {{"POST", "/drafts/{}/word", Access::controller, say_word},
            {"POST", "/drafts/{}/heading", Access::controller, say_heading},
            {"POST", "/drafts/{}/word/forget", Access::controller, ask_word_again},
            {"POST", "/drafts/{}/heading/forget", Access::controller, ask_heading_again}};
}

}  // namespace riskbild::hub
