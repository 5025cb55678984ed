// Riskkort: one risk, as its newest follow-up has it; then what earlier ones said otherwise; where it stands.
#include <algorithm>
#include <set>

#include "core/wall/bodies.hpp"
#include "core/wall/control_groups.hpp"
#include "core/wall/dossier.hpp"
#include "core/wall/fresh.hpp"
#include "core/wall/listing.hpp"
#include "core/wall/place.hpp"
#include "core/wall/risk_status.hpp"
#include "core/wall/strips.hpp"
#include "core/wall/wording.hpp"

namespace riskbild::wall {
namespace {

using plan::Document;
using plan::RiskStatement;

class CardMaker {
public:
    // `risk`: as `document`, the newest that speaks of it, has it.
    CardMaker(const Subject& subject, const Document& document, const RiskStatement& risk, const Words& words)
        : subject_(subject), document_(document), risk_(risk), words_(words) {}

    FocusPage page() && {
        head();
        std::vector<FocusSection> present = dossier_of(subject_, document_, risk_.risk, words_);
        drop_what_the_head_says(present);
        page_.sections = std::move(present);
        page_.sections.insert(page_.sections.begin(), course());
        check_ins();
        earlier();
        sources();
        std::erase_if(page_.sections, [](const FocusSection& section) { return section.rows.empty(); });
        return std::move(page_);
    }

private:
    bool is_current() const { return &document_ == &subject_.document; }
    bool is_it(const std::string& risk) const { return subject_.identities.same(risk, risk_.risk); }

    void head() {
        page_.title = name_of(risk_, words_);
        if (risk_.title != page_.title && !risk_.withheld) page_.full_title = risk_.title;
        if (risk_.value) page_.value = std::to_string(*risk_.value);
        page_.value_words = value_words();
        page_.statuses = statuses();
        page_.course = is_current() && by_plan();
        page_.fresh = fresh_mark(subject_, risk_.risk, words_);
    }

    std::string value_words() const {
        if (risk_.withheld) return {};
        const std::string level = level_words(risk_, words_);
        const bool placed = risk_.likelihood && risk_.consequence;
        std::string said = risk_.value || placed ? "" : words_("map.no_value");
        if (risk_.value && !placed) said = words_("map.factors_missing");
        said += (said.empty() || level.empty() ? "" : " · ") + level;
        const std::string again = reassessed();
        return said + (again.empty() ? "" : " · " + again);
    }

    std::string reassessed() const {
        const RiskChange* change = change_of(subject_, risk_.risk);
        if (change == nullptr || change->reassessed == Reassessed::not_dated) return {};
        return words_(change->reassessed == Reassessed::unchanged ? "change.reassessed" : "change.not_reassessed");
    }

    bool by_plan() const { return states_follows_plan(subject_.risks); }

    std::vector<StatusWords> statuses() const {
        if (!is_current()) return {{Glyph::cross, Tone::plain, words_("change.closed")}};
        if (by_plan()) return course_as_said(subject_, risk_, words_);
        return counted_states(document_, controls_of(subject_, risk_.risk), words_);
    }

    // Its status at each follow-up, oldest first; of one follow-up alone the head has it.
    FocusSection course() const {
        FocusSection section{.label = words_("focus.course")};
        for (const Document& document : subject_.board.documents) {
            const RiskStatement* risk = statement_of(document);
            if (risk == nullptr || !plan::follows_up(document)) continue;
            const StatedPlan follows = follows_plan(*risk);
            StatusWords status = plan_status(follows, states_new_time(document, risk->risk), words_);
            status.words = plan_words_as_said(follows, words_);
            section.rows.push_back({.lead = {}, .title = name_of_follow_up(document), .statuses = {status}});
        }
        if (section.rows.size() < 2 || !by_plan()) section.rows.clear();
        return section;
    }

    // Each part of a document has its own statement: the first that answers, else the first.
    const RiskStatement* statement_of(const Document& document) const {
        const RiskStatement* first = nullptr;
        for (const RiskStatement& each : document.risks) {
            if (!is_it(each.risk)) continue;
            if (follows_plan(each).value != plan::FollowsPlan::not_stated) return &each;
            if (first == nullptr) first = &each;
        }
        return first;
    }

    void drop_what_the_head_says(std::vector<FocusSection>& sections) {
        const std::set<std::string> said{page_.title, page_.full_title, page_.value, level_words(risk_, words_)};
        for (FocusSection& section : sections) {
            for (const Row& row : section.rows) remember(row);
            std::erase_if(section.rows, [&](const Row& row) { return row.detail.empty() && said.contains(row.title); });
        }
    }

    // Not part of any follow-up, and said not to be.
    void check_ins() {
        FocusSection section{.label = words_("focus.check_ins")};
        for (const plan::CheckIn& each : subject_.board.check_ins) {
            if (!is_it(each.risk)) continue;
            StatusWords status = plan_status(each.status, false, words_);
            status.words = plan_words_as_said(each.status, words_);
            section.rows.push_back({.title = words_("focus.check_in", {{"day", day_of(each)}}),
                                    .detail = each.line,
                                    .statuses = {status}});
        }
        page_.sections.push_back(std::move(section));
    }
    std::string day_of(const plan::CheckIn& each) const {
        const bool this_year = subject_.today && subject_.today->year() == each.date.year();
        return this_year ? say_day(each.date, words_) : say_day_of_year(each.date, words_);
    }

    // What other documents say otherwise or besides, newest first, each under its name.
    void earlier() {
        const std::vector<Document>& documents = subject_.board.documents;
        for (auto document = documents.rbegin(); document != documents.rend(); ++document) {
            if (&*document == &document_) continue;
            FocusSection section{.label = name_of_follow_up(*document)};
            for (const FocusSection& part : dossier_of(subject_, *document, risk_.risk, words_))
                for (const Row& row : part.rows)
                    if (remember(row)) section.rows.push_back(row);
            page_.sections.push_back(std::move(section));
        }
    }

    void sources() {
        FocusSection section{.label = words_("focus.source")};
        for (const Document& document : subject_.board.documents)
            for (const RiskStatement& each : document.risks)
                if (const std::string place = say_place(each.source, words_); is_it(each.risk) && !place.empty())
                    section.rows.push_back({.title = name_of_follow_up(document), .detail = place});
        page_.sections.push_back(std::move(section));
    }

    std::string name_of_follow_up(const Document& document) const {
        const plan::Plan* plan = plan::plan_of(subject_.board, document);
        const std::string name = follow_up_name(plan, document, words_);
        return plan == subject_.plan ? name : name_of(plan, words_) + " · " + name;
    }

    // False for what has been said already.
    bool remember(const Row& row) {
        return said_
            .insert(row.lead + "\n" + row.title + "\n" + row.detail + "\n" +
                    (row.statuses.empty() ? "" : row.statuses.front().words))
            .second;
    }

    const Subject& subject_;
    const Document& document_;
    const RiskStatement& risk_;
    const Words& words_;
    std::set<std::string> said_;
    FocusPage page_;
};

bool speaks_of(const std::vector<RiskCard>& cards, const Subject& subject, const std::string& risk) {
    return std::ranges::any_of(cards, [&](const RiskCard& card) { return subject.identities.same(card.risk, risk); });
}

}  // namespace

std::vector<RiskCard> focus_pages(const Subject& subject, const Words& words) {
    std::vector<RiskCard> cards;
    const auto add = [&](const Document& document, const std::vector<RiskStatement>& risks) {
        for (const RiskStatement& risk : risks)
            if (!speaks_of(cards, subject, risk.risk))
                cards.push_back({risk.risk, CardMaker(subject, document, risk, words).page()});
    };
    add(subject.document, subject.risks);
    const std::vector<Document>& documents = subject.board.documents;
    for (auto document = documents.rbegin(); document != documents.rend(); ++document)
        add(*document, listed_risks(*document));
    return cards;
}

}  // namespace riskbild::wall
