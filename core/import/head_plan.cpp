#include "core/import/head_plan.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "core/import/dates.hpp"
#include "core/import/head_adoption.hpp"
#include "core/import/turns_of_speech.hpp"

namespace riskbild::import {
namespace {

struct Mention {
    std::string name;  // empty where the text says intern kontroll and not plan
    std::optional<int> year;
    std::string lead;  // 'follow_up', 'new', or empty: what the sentence says of it before
    std::size_t last = 0;
    bool prominent = false;
    Sentence* sentence = nullptr;
    std::size_t first = 0;
};

bool has_year(const Mention& mention) {
    return mention.year.has_value();
}

class PlanMentions {
public:
    explicit PlanMentions(const Vocabulary& vocabulary)
        : plans_(vocabulary, "plan_mention"),
          lists_(vocabulary, "risk_list_mention"),
          years_(vocabulary, "plan_year_mention"),
          leads_(vocabulary, "plan_lead") {}

    std::vector<Mention> in(const std::vector<Word>& words, Sentence& sentence) const {
        std::vector<Mention> mentions;
        for (const Turn& plan : plans_.all(words)) {
            if (!mentions.empty() && plan.first <= mentions.back().last) continue;
            Mention mention;
            mention.name = plan.name == "unnamed" ? "" : plan.name;
            mention.last = plan.last;
            mention.sentence = &sentence;
            if (const auto year = year_after(words, plan.last)) {
                mention.year = year->years.front();
                mention.last = year->last;
            } else if (!plan.years.empty()) {
                mention.year = plan.years.front();
            } else {
                mention.year = year_before(words, plan.first);
            }
            mention.first = plan.first;
            mention.lead = lead_before(words, plan.first);
            mentions.push_back(mention);
        }
        return mentions;
    }

    // The year of a title that names no plan with it: 'Samlad riskbild 2025', 'Intern kontroll: uppföljning 2025'.
    std::optional<Mention> in_title(const std::vector<Word>& words, Sentence& sentence) const {
        for (const Turn& list : lists_.all(words))
            if (const auto year = year_after(words, list.last))
                return Mention{{}, year->years.front(), {}, year->last, true, &sentence};
        if (!plans_.find(words)) return std::nullopt;
        for (const Turn& lead : leads_.all(words))
            if (const auto year = year_after(words, lead.last))
                return Mention{{}, year->years.front(), lead.name, year->last, true, &sentence};
        return std::nullopt;
    }

private:
    std::optional<Turn> year_after(const std::vector<Word>& words, std::size_t last) const {
        auto year = years_.find(words, last + 1);
        return year && year->first == last + 1 ? year : std::nullopt;
    }
    // '2024 års interna kontroll'.
    static std::optional<int> year_before(const std::vector<Word>& words, std::size_t first) {
        return first >= 2 && words[first - 1].plain == "års" ? year_named(words[first - 2]) : std::nullopt;
    }
    std::string lead_before(const std::vector<Word>& words, std::size_t at) const {
        std::string name;
        for (const Turn& lead : leads_.all(words))
            if (lead.last < at) name = lead.name;
        return name;
    }

    TurnsOfSpeech plans_;
    TurnsOfSpeech lists_;
    TurnsOfSpeech years_;
    TurnsOfSpeech leads_;
};

std::vector<Mention> mentions_in(Head& head) {
    const PlanMentions plans(head.vocabulary);
    std::vector<Mention> all;
    for_each_sentence(head.segments.prose, [&](std::size_t passage, Sentence& sentence) {
        const std::vector<Word> words = words_of(sentence.text);
        std::vector<Mention> mentions = plans.in(words, sentence);
        for (Mention& mention : mentions) mention.prominent = head.is_prominent(passage);
        if (head.places[passage].heading && std::ranges::none_of(mentions, &has_year))
            if (const auto title = plans.in_title(words, sentence)) mentions.push_back(*title);
        all.insert(all.end(), mentions.begin(), mentions.end());
    });
    return all;
}

// The year of all mentions that count, if it is one and the same.
std::optional<int> only_year(const std::vector<Mention>& mentions, auto counts) {
    std::optional<int> year;
    for (const Mention& mention : mentions) {
        if (!mention.year || mention.lead == "new" || !counts(mention)) continue;
        if (year && year != mention.year) return std::nullopt;
        year = mention.year;
    }
    return year;
}

bool any_year(const std::vector<Mention>& mentions, auto counts) {
    return std::ranges::any_of(
        mentions, [&](const Mention& mention) { return mention.year && mention.lead != "new" && counts(mention); });
}

std::optional<int> followed_year(const std::vector<Mention>& mentions) {
    const auto followed = [](const Mention& mention) { return mention.prominent && mention.lead == "follow_up"; };
    const auto prominent = [](const Mention& mention) { return mention.prominent; };
    const auto any = [](const Mention&) { return true; };
    if (any_year(mentions, followed)) return only_year(mentions, followed);
    if (any_year(mentions, prominent)) return only_year(mentions, prominent);
    return only_year(mentions, any);
}

bool speaks_of(const Mention& mention, int year) {
    return !mention.year || mention.year == year;
}

// The first mention that has both name and year; else what tells the year, and the plan's only name.
const Mention* best_of(const std::vector<Mention>& mentions, int year) {
    const auto with_year = [&](const Mention& mention) { return mention.year == year && mention.lead != "new"; };
    const auto named = std::ranges::find_if(
        mentions, [&](const Mention& mention) { return with_year(mention) && !mention.name.empty(); });
    if (named != mentions.end()) return &*named;
    const auto unnamed = std::ranges::find_if(mentions, with_year);
    return unnamed != mentions.end() ? &*unnamed : nullptr;
}

// What was done to the plan stands directly after it, or before: 'nämnden antog internkontrollplanen 2023 den …'.
std::optional<Adoption> adoption_of(const Mention& mention, const std::vector<Word>& words,
                                    const TurnsOfSpeech& adopted, const TurnsOfSpeech& adopting) {
    const auto done = adopted.find(words, mention.last + 1);
    if (done && done->first == mention.last + 1) return date_soon_after(words, done->last);
    for (const Turn& turn : adopting.all(words))
        if (turn.last + 1 == mention.first) return date_soon_after(words, mention.last);
    return std::nullopt;
}

// 'Tertialrapport 2, 2024', 'helår 2024'. The year of a report that names no plan's year is that of its plan.
void read_year_of_report(Head& head) {
    const TurnsOfSpeech cycles(head.vocabulary, "cycle");
    Agreed agreed;
    for_each_sentence(head.segments.prose, [&](std::size_t passage, Sentence& sentence) {
        if (!head.places[passage].heading) return;
        const std::vector<Word> words = words_of(sentence.text);
        for (const Turn& cycle : cycles.all(words)) {
            if (cycle.name == "spring" || cycle.name == "autumn" || cycle.last + 1 >= words.size()) continue;
            const auto year = year_named(words[cycle.last + 1]);
            if (year) agreed.add(std::to_string(*year), std::to_string(*year), sentence);
        }
    });
    head.state("plan_year", agreed);
}

}  // namespace

std::optional<int> plan_year_of(const Record& facts) {
    for (const char* field : {"plan_year", "plan"}) {
        const std::string written = facts.text(field);
        for (const Word& word : words_of(written))
            if (const auto year = year_named(word)) return year;
    }
    return std::nullopt;
}

void read_plan_named(Head& head) {
    if (head.knows("plan") || head.knows("plan_year")) return;
    const std::vector<Mention> mentions = mentions_in(head);
    if (std::ranges::none_of(mentions, &has_year)) return read_year_of_report(head);
    const auto year = followed_year(mentions);
    const Mention* mention = year ? best_of(mentions, *year) : nullptr;
    if (mention == nullptr) return;
    if (mention->name.empty())
        head.state("plan_year", std::to_string(*year), *mention->sentence);
    else
        head.state("plan", mention->name + " " + std::to_string(*year), *mention->sentence);
}

void read_plan_adopted(Head& head) {
    if (head.knows("plan_adopted")) return;
    const auto year = plan_year_of(head.segments.facts);
    const PlanMentions plans(head.vocabulary);
    const TurnsOfSpeech adopted(head.vocabulary, "plan_adopted");
    const TurnsOfSpeech adopting(head.vocabulary, "plan_adopting");
    std::map<PartialDate, Adoption> found;
    for_each_sentence(head.segments.prose, [&](std::size_t, Sentence& sentence) {
        const std::vector<Word> words = words_of(sentence.text);
        for (const Mention& mention : plans.in(words, sentence)) {
            if (!year || !speaks_of(mention, *year) || mention.name.empty()) continue;
            auto adoption = adoption_of(mention, words, adopted, adopting);
            if (!adoption) continue;
            adoption->sentence = &sentence;
            found.emplace(*read_date(adoption->date), *adoption);
        }
    });
    if (found.size() != 1) return;
    const Adoption& adoption = found.begin()->second;
    head.state("plan_adopted", adoption.date, *adoption.sentence);
    if (!adoption.paragraph.empty()) head.state("plan_adopted_paragraph", adoption.paragraph, *adoption.sentence);
}

}  // namespace riskbild::import
