#include "core/import/audit_prose.hpp"

#include <algorithm>
#include <optional>

#include "core/base/text.hpp"
#include "core/import/head_context.hpp"
#include "core/import/turns_of_speech.hpp"

namespace riskbild::import {
namespace {

// What a heading or a paragraph says of the audit itself.
struct AuditFacts {
    std::string auditor;
    std::string report_year;
    std::string report;  // with its name: 'revisionsredogörelsen för 2022'
};

// What is said last goes before.
void merge(AuditFacts& known, const AuditFacts& said) {
    if (!said.auditor.empty()) known.auditor = said.auditor;
    if (said.report.empty()) return;
    known.report_year = said.report_year;
    known.report = said.report;
}

class Recommendations {
public:
    Recommendations(std::vector<Passage>& prose, Reading& reading)
        : prose_(prose),
          reading_(reading),
          auditors_(reading.vocabulary, "auditor"),
          reports_(reading.vocabulary, "audit_report_year"),
          subjects_(reading.vocabulary, "audit_subject_lead"),
          list_leads_(reading.vocabulary, "recommendation_list_lead") {}

    void read() {
        for (std::size_t at = 0; at < prose_.size(); at = section_.end) {
            open(at);
            for (std::size_t passage = section_.first; passage < section_.end; ++passage) read_passage(passage);
            if (!section_.recommendations.empty()) read_evidence(section_, prose_, reading_);
        }
    }

private:
    void open(std::size_t at) {
        section_ = {};
        section_.first = at;
        if (prose_[at].role == Role::heading) open_heading(prose_[at]);
        section_.end = at + 1;
        while (section_.end < prose_.size() && prose_[section_.end].role != Role::heading) ++section_.end;
    }
    void open_heading(const Passage& heading) {
        for (const Sentence& sentence : heading.sentences) {
            const std::vector<Word> words = words_of(sentence.text);
            const auto subject = subjects_.find(words);
            if (subject && subject->first == 0 && subject->last + 1 < words.size())
                section_.subject = without_punctuation(span_of(words, subject->last + 1, words.size() - 1));
            merge(above_, facts_in(words));
        }
    }

    AuditFacts facts_in(const std::vector<Word>& words) const {
        AuditFacts facts;
        if (const auto auditor = auditors_.find(words)) facts.auditor = auditor->name;
        if (const auto report = reports_.find(words)) {
            facts.report_year = std::to_string(report->years.at(0));
            facts.report = without_punctuation(span_of(words, report->first, report->last));
        }
        return facts;
    }

    void read_passage(std::size_t at) {
        if (prose_[at].role == Role::heading) return;
        AuditFacts said;
        bool list_below = false;
        for (Sentence& sentence : prose_[at].sentences) {
            const std::vector<Word> words = words_of(sentence.text);
            merge(said, facts_in(words));
            list_below = sentence.text.ends_with(':') && list_leads_.find(words);
            for (const std::string& text : recommended_in(sentence.text, reading_.vocabulary))
                add(text, said, at, sentence);
        }
        if (list_below) read_items(at, said);
    }
    // Bullets amid it are those of items that ran together.
    static bool is_one_item(std::string_view text) { return text.find(" - ") == std::string_view::npos; }
    void read_items(std::size_t lead, const AuditFacts& said) {
        section_.stating.insert(lead);
        for (std::size_t at = lead + 1; at < section_.end && prose_[at].role == Role::item; ++at)
            if (prose_[at].sentences.size() == 1) {
                Sentence& sentence = prose_[at].sentences.front();
                if (is_one_item(sentence.text))
                    add(std::string(without_punctuation(sentence.text)), said, at, sentence);
            }
    }

    void add(const std::string& text, const AuditFacts& said, std::size_t passage, Sentence& sentence) {
        std::vector<plan::Recommendation>& all = reading_.document.recommendations;
        const bool known = std::ranges::any_of(
            all, [&](const plan::Recommendation& it) { return text::comparable(it.text) == text::comparable(text); });
        if (known || !reading_.proposals.offer("recommendation", text, sentence.text, sentence.source)) return;
        plan::Recommendation recommendation;
        recommendation.id = free_recommendation_id(reading_.document);
        recommendation.auditor = said.auditor.empty() ? above_.auditor : said.auditor;
        recommendation.audit = audit_of(section_.subject);
        recommendation.report_year = said.report_year.empty() ? above_.report_year : said.report_year;
        recommendation.text = text;
        recommendation.source = sentence.source;
        section_.recommendations.push_back(all.size());
        section_.stating.insert(passage);
        all.push_back(std::move(recommendation));
        sentence.taken = true;
        tell_contradiction(said, sentence);
    }
    // The heading's subject, in the words in which the text names the audit where it does: 'granskning av …'.
    std::string audit_of(const std::string& subject) const {
        if (subject.empty()) return {};
        const TurnsOfSpeech audits(reading_.vocabulary, "audit_named");
        for (const Passage& passage : prose_)
            for (const Sentence& sentence : passage.sentences) {
                const std::vector<Word> words = words_of(sentence.text);
                for (const Turn& audit : audits.all(words)) {
                    const std::size_t length = words_of(subject).size();
                    if (audit.last + length >= words.size()) continue;
                    const auto named = without_punctuation(span_of(words, audit.last + 1, audit.last + length));
                    if (begins_alike(named, subject))
                        return std::string(without_punctuation(span_of(words, audit.first, audit.last + length)));
                }
            }
        return subject;
    }
    // Word for word the same, or compounds that begin the same: 'konsulter' and 'konsulttjänster'.
    static bool begins_alike(std::string_view named, std::string_view subject) {
        constexpr std::size_t telling = 6;  // letters in common
        return std::ranges::equal(words_of(named), words_of(subject), [](const Word& a, const Word& b) {
            const std::u32string x = text::decode(a.plain);
            const std::u32string y = text::decode(b.plain);
            return x == y || (x.size() > telling && y.size() > telling && x.substr(0, telling) == y.substr(0, telling));
        });
    }

    void tell_contradiction(const AuditFacts& said, const Sentence& sentence) {
        if (said.report_year.empty() || above_.report_year.empty() || said.report_year == above_.report_year) return;
        plan::Contradiction contradiction{section_.subject, {above_.report, said.report}, sentence.source};
        auto& all = reading_.document.contradictions;
        const bool known = std::ranges::any_of(all, [&](const plan::Contradiction& it) {
            return it.what == contradiction.what && it.values == contradiction.values;
        });
        if (!known) all.push_back(std::move(contradiction));
    }

    std::vector<Passage>& prose_;
    Reading& reading_;
    TurnsOfSpeech auditors_;
    TurnsOfSpeech reports_;
    TurnsOfSpeech subjects_;
    TurnsOfSpeech list_leads_;
    AuditFacts above_;  // said by the headings so far
    AuditSection section_;
};

}  // namespace

std::string free_recommendation_id(const plan::Document& document) {
    const auto& all = document.recommendations;
    std::size_t number = all.size() + 1;
    const auto id = [&] { return "REK" + std::to_string(number); };
    while (std::ranges::find(all, id(), &plan::Recommendation::id) != all.end()) ++number;
    return id();
}

void read_recommendations_named(std::vector<Passage>& prose, Reading& reading) {
    Recommendations(prose, reading).read();
}

}  // namespace riskbild::import
