#include "core/import/control_list.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/import/head_context.hpp"
#include "core/import/turns_of_speech.hpp"

namespace riskbild::import {
namespace {

struct ListedControl {
    std::string area;
    std::string text;
    Sentence* sentence = nullptr;
};

// 'Äldre – Rutin för avvikelser'. No dash: no area. Several: what they part is not told, and there is no text.
ListedControl parts_of(Sentence& sentence) {
    const std::string_view whole = sentence.text;
    for (const std::string_view dash : {" – ", " - ", " — "}) {
        const std::size_t at = whole.find(dash);
        if (at == std::string_view::npos) continue;
        if (whole.find(dash, at + dash.size()) != std::string_view::npos) return {{}, {}, &sentence};
        return {std::string(text::trim(whole.substr(0, at))), std::string(text::trim(whole.substr(at + dash.size()))),
                &sentence};
    }
    return {{}, std::string(text::trim(whole)), &sentence};
}

class ControlLists {
public:
    ControlLists(std::vector<Passage>& prose, Reading& reading)
        : prose_(prose),
          reading_(reading),
          leads_(reading.vocabulary, "control_list_lead"),
          controls_(reading.vocabulary, "controls_told"),
          done_(reading.vocabulary, "controls_done"),
          plans_(reading.vocabulary, "plan_mention"),
          plan_leads_(reading.vocabulary, "plan_lead"),
          negations_(reading.vocabulary, "negation") {}

    void read() {
        for (std::size_t at = 0; at < prose_.size(); ++at)
            if (prose_[at].role == Role::item && (at == 0 || prose_[at - 1].role != Role::item) && is_introduced(at))
                read_list(at);
    }

private:
    // By the passage before it; the headings of its first group may stand between.
    bool is_introduced(std::size_t at) const {
        while (at > 0 && prose_[at - 1].role == Role::heading && !speaks_of_controls(prose_[at - 1])) --at;
        return at > 0 && speaks_of_controls(prose_[at - 1]);
    }
    bool speaks_of_controls(const Passage& passage) const {
        return std::ranges::any_of(passage.sentences, [&](const Sentence& sentence) {
            const std::vector<Word> words = words_of(sentence.text);
            return (leads_.find(words) || tells_controls_of_plan(words)) && !is_of_another_plan(words);
        });
    }
    // 'Kontroller har utförts enligt internkontrollplanen.'
    bool tells_controls_of_plan(const std::vector<Word>& words) const {
        return controls_.find(words) && done_.find(words) && names_plan(words) && !negations_.find(words);
    }
    bool names_plan(const std::vector<Word>& words) const {
        const auto is_named = [](const Turn& plan) { return plan.name != "unnamed"; };
        return std::ranges::any_of(plans_.all(words), is_named);
    }
    bool is_of_another_plan(const std::vector<Word>& words) const {
        const auto is_new = [](const Turn& lead) { return lead.name == "new"; };
        const auto is_other = [&](const Word& word) {
            const auto year = year_named(word);
            return year && reading_.plan.year != 0 && *year != reading_.plan.year;
        };
        return std::ranges::any_of(plan_leads_.all(words), is_new) || std::ranges::any_of(words, is_other);
    }

    void read_list(std::size_t at) {
        std::vector<ListedControl> controls;
        for (; at < prose_.size() && prose_[at].role == Role::item; ++at)
            if (is_line(prose_[at])) controls.push_back(parts_of(prose_[at].sentences.front()));
        const auto last_with_area = std::ranges::find_if(controls.rbegin(), controls.rend(),
                                                         [](const auto& control) { return !control.area.empty(); });
        const auto told = last_with_area.base();  // from here on no item leads a group
        for (auto control = controls.begin(); control != controls.end(); ++control)
            if ((!control->area.empty() || control >= told) && !control->text.empty() && !is_heading(control->text))
                add(*control);
    }
    // A chapter's title that a list repeats is no control.
    bool is_heading(const std::string& text) const {
        return std::ranges::any_of(prose_, [&](const Passage& passage) {
            return passage.role == Role::heading && passage.sentences.size() == 1 &&
                   text::comparable(passage.sentences.front().text) == text::comparable(text);
        });
    }
    void add(const ListedControl& listed) {
        Sentence& sentence = *listed.sentence;
        if (!reading_.proposals.offer("control", listed.text, sentence.text, sentence.source)) return;
        plan::Control control = new_control(listed.text, sentence.source, reading_.document);
        control.area = listed.area;
        reading_.document.controls.push_back(std::move(control));
        sentence.taken = true;
    }

    std::vector<Passage>& prose_;
    Reading& reading_;
    TurnsOfSpeech leads_;
    TurnsOfSpeech controls_;
    TurnsOfSpeech done_;
    TurnsOfSpeech plans_;
    TurnsOfSpeech plan_leads_;
    TurnsOfSpeech negations_;
};

}  // namespace

plan::Control new_control(const std::string& text, const plan::Source& source, const plan::Document& document) {
    const auto is_taken = [&](const std::string& id) {
        return std::ranges::find(document.controls, id, &plan::Control::id) != document.controls.end();
    };
    std::size_t number = document.controls.size() + 1;
    while (is_taken("K" + std::to_string(number))) ++number;
    plan::Control control;
    control.id = "K" + std::to_string(number);
    control.text = text;
    control.source = source;
    return control;
}

void read_listed_controls(std::vector<Passage>& prose, Reading& reading) {
    const bool only_listed = reading.document.controls.empty();
    read_control_lists(prose, reading);
    read_control_assessments(prose, only_listed, reading);
}

void read_control_lists(std::vector<Passage>& prose, Reading& reading) {
    ControlLists(prose, reading).read();
}

}  // namespace riskbild::import
