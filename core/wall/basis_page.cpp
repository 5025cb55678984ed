// Underlag: what all the other pages rest on, how old it is, and what is wrong with it.
#include <utility>

#include "core/base/text.hpp"
#include "core/wall/bodies.hpp"
#include "core/wall/coverage.hpp"
#include "core/wall/listing.hpp"
#include "core/wall/place.hpp"
#include "core/wall/strips.hpp"
#include "core/wall/totals.hpp"
#include "core/wall/turnover.hpp"
#include "core/wall/verdict.hpp"
#include "core/wall/wording.hpp"

namespace riskbild::wall {
namespace {

using plan::Document;

constexpr std::size_t first_words = 90;  // of an unread part, in letters
constexpr std::size_t most_unread = 12;  // the rest concerns the controller, in the hub
constexpr std::size_t digest_letters = 12;

class Basis {
public:
    Basis(const Subject& subject, const Situation& situation, const Words& words)
        : subject_(subject), document_(subject.document), situation_(situation), words_(words) {}

    RowsPage page() && {
        about_the_document();
        about_the_plan();
        ages();
        totals();
        contradictions();
        unread();
        controls_in_full();
        documents();
        page_.title = document_.title.empty() ? follow_up_name(subject_.plan, document_, words_) : document_.title;
        page_.notes = coverage_notes(subject_, words_);
        if (auto turnover = turnover_note(subject_, words_)) page_.notes.push_back(std::move(*turnover));
        note_comparison();
        return std::move(page_);
    }

private:
    // The first row of a group carries its heading.
    void begin(std::string_view heading) { heading_ = words_(heading); }
    void row(Row row) {
        row.heading = std::exchange(heading_, {});
        page_.rows.push_back(std::move(row));
    }
    void fact(std::string_view label, const std::string& value, const std::string& detail = {}) {
        row({.lead = words_(label), .title = value.empty() ? words_("basis.not_stated") : value, .detail = detail});
    }
    void fact_if_stated(std::string_view label, const std::string& value) {
        if (!value.empty()) fact(label, value);
    }

    void about_the_document() {
        begin("basis.document");
        fact("basis.registration_number", document_.registration_number);
        fact("basis.dated", document_.date ? say_as_far(*document_.date, words_) : "");
        fact("basis.decision", decision_words(document_.decision, words_), unsaid_of_decision());
        fact_if_stated("basis.period", document_.period);
        fact_if_stated("basis.judgement", overall_judgement(document_, words_).value_or(""));
        fact_if_stated("basis.digest", document_.sha256.substr(0, digest_letters));
    }

    // Date and paragraph of what is not decided, if any are stated, stand beside the state.
    std::string unsaid_of_decision() const {
        const plan::Decision& decision = document_.decision;
        if (decision.state == plan::DecisionState::decided) return {};
        std::vector<std::string> parts{decision.date ? say_as_far(*decision.date, words_) : "",
                                       decision.paragraph.empty() ? "" : "§ " + without_sign(decision.paragraph)};
        std::erase(parts, "");
        return text::join(parts, " · ");
    }
    static std::string without_sign(const std::string& paragraph) {
        return paragraph.starts_with("§") ? std::string(text::trim(std::string_view(paragraph).substr(2))) : paragraph;
    }

    void about_the_plan() {
        if (subject_.plan == nullptr) return;
        const plan::Plan& plan = *subject_.plan;
        begin("basis.plan");
        fact("basis.name", name_of(&plan, words_),
             plan.dated ? words_("basis.plan_dated", {{"date", say_as_far(*plan.dated, words_)}}) : "");
        fact("basis.adopted", adopted(plan));
        fact("basis.scale", plan.scale ? scale_words(*plan.scale) : "", plan.scale ? steps(*plan.scale) : "");
        if (plan.scale && plan.scale->levels)
            fact("basis.levels", level_names(*plan.scale->levels), stated_by(plan.scale->levels->stated_by));
        if (plan.scale && plan.scale->appetite)
            fact("basis.appetite", appetite_words(*plan.scale->appetite), stated_by(plan.scale->appetite->stated_by));
    }

    std::string adopted(const plan::Plan& plan) const {
        if (!plan.adopted) return plan.adopted_paragraph;
        const std::string paragraph = without_sign(plan.adopted_paragraph);
        return say_as_far(*plan.adopted, words_) + (paragraph.empty() ? "" : " § " + paragraph);
    }
    std::string scale_words(const plan::Scale& scale) const {
        return words_(scale.multiplication_stated ? "basis.scale_multiplied" : "basis.scale_steps",
                      {{"likelihood", std::to_string(scale.likelihood_steps)},
                       {"consequence", std::to_string(scale.consequence_steps)}});
    }
    std::string steps(const plan::Scale& scale) const {
        std::vector<std::string> parts{axis("map.likelihood", scale.likelihood_labels),
                                       axis("map.consequence", scale.consequence_labels), stated_by(scale.stated_by)};
        std::erase(parts, "");
        return text::join(parts, " · ");
    }
    std::string axis(std::string_view name, const std::vector<std::string>& labels) const {
        return labels.empty() ? "" : words_(name) + ": " + text::join(labels, ", ");
    }
    std::string stated_by(const std::string& whom) const {
        if (whom.empty()) return {};
        return whom == plan::the_plan ? words_("basis.stated_by_plan") : words_("basis.stated_by", {{"whom", whom}});
    }
    std::string level_names(const plan::Levels& levels) const {
        std::vector<std::string> names;
        for (const plan::Level& level : levels.steps) {
            const std::string from = level.from ? std::to_string(*level.from) : "";
            const std::string to = level.up_to ? std::to_string(*level.up_to) : "";
            const std::string span = from.empty() && to.empty() ? "" : from == to ? " " + from : " " + from + "–" + to;
            names.push_back(level.name + span);
        }
        return text::join(names, " · ");
    }
    std::string appetite_words(const plan::Appetite& appetite) const {
        return appetite.greatest_value
                   ? words_("basis.appetite_value", {{"n", std::to_string(*appetite.greatest_value)}})
                   : words_("basis.appetite_cells");
    }

    // Three ages, and that of the values, none of which says anything of the others.
    void ages() {
        begin("basis.ages");
        fact("basis.followed_up", document_.as_of ? say_as_far(*document_.as_of, words_) : "");
        if (const std::string when = assessed_when(subject_.risks, words_); !when.empty()) fact("basis.assessed", when);
        if (situation_.published_local)
            fact("basis.published", when(*situation_.published_local), words_("basis.published_means"));
        fact("basis.contact", situation_.contact_local ? when(*situation_.contact_local) : words_("footer.no_contact"));
    }
    std::string when(LocalTime time) const { return to_iso(time.date) + " " + say_time(time, words_); }

    void totals() {
        begin("basis.totals");
        for (const plan::StatedTotal& total : document_.stated_totals) {
            const std::string stated = words_("basis.stated", {{"n", std::to_string(total.count)}});
            const auto listed = counted(subject_, total);
            fact_of_total(name_of(total, words_), stated, listed);
        }
    }
    void fact_of_total(const std::string& name, const std::string& stated, std::optional<std::size_t> listed) {
        const std::string counts = listed ? words_("basis.counted", {{"n", std::to_string(*listed)}}) : "";
        row({.lead = {}, .title = name, .detail = stated + (counts.empty() ? "" : " · " + counts)});
    }

    // Of this follow-up, and of those before.
    void contradictions() {
        begin("basis.contradictions");
        for (const Document* document : newest_first())
            for (const plan::Contradiction& each : document->contradictions) contradiction(*document, each);
    }
    void contradiction(const Document& document, const plan::Contradiction& each) {
        if (each.what.empty() && each.values.empty()) return row({.title = words_("withheld")});
        std::vector<std::string> sides = each.values;
        const std::string where = elsewhere(document);
        if (!where.empty()) sides.push_back(where);
        row({.title = each.what, .detail = text::join(sides, " · ")});
    }

    void unread() {
        std::size_t parts = 0;
        for (const Document& document : subject_.board.documents) parts += document.unread.size();
        if (parts == 0) return;
        heading_ = words_.count("basis.unread", parts);
        std::size_t listed = 0;
        for (const Document* document : newest_first())
            for (const plan::UnreadPart& each : document->unread)
                if (listed++ < most_unread) unread_part(*document, each);
        if (parts > most_unread) row({.title = words_.count("basis.more_unread", parts - most_unread)});
    }

    void unread_part(const Document& document, const plan::UnreadPart& each) {
        if (each.text.empty()) return row({.title = words_("withheld")});
        std::vector<std::string> where{say_place(each.source, words_), elsewhere(document)};
        std::erase(where, "");
        row({.title = brief(each.text, first_words), .detail = text::join(where, " · ")});
    }

    // Those of a risk are whole on its card; these have none.
    void controls_in_full() {
        begin("basis.controls");
        for (const plan::Control& each : document_.controls) {
            if (!each.risk.empty() || each.withheld) continue;
            std::vector<std::string> parts{each.area,   each.follow_up.result, each.follow_up.new_action,
                                           each.method, each.frequency,        each.responsible};
            std::erase(parts, "");
            row({.title = each.text, .detail = text::join(parts, " · ")});
        }
    }

    void documents() {
        begin("basis.documents");
        for (const Document* document : newest_first()) {
            const plan::Plan* plan = plan::plan_of(subject_.board, *document);
            const bool earlier = document != &document_ && plan::follows_up(*document);
            std::vector<std::string> parts{name_of(plan, words_), follow_up_name(plan, *document, words_),
                                           earlier ? verdict_of(*document, words_).in_full() : ""};
            std::erase(parts, "");
            const std::string title = document->title.empty() ? parts.front() : document->title;
            row({.lead = document->date ? say_as_far(*document->date, words_) : "",
                 .title = title,
                 .detail = text::join(parts, " · ")});
        }
    }

    void note_comparison() {
        if (subject_.previous == nullptr || changed_page(subject_, words_)) return;
        page_.notes.push_back(
            words_("basis.nothing_changed", {{"follow_up", definite_cycle(*subject_.previous, words_)}}));
    }

    std::vector<const Document*> newest_first() const {
        std::vector<const Document*> documents;
        for (const Document& each : subject_.board.documents) documents.insert(documents.begin(), &each);
        return documents;
    }
    std::string elsewhere(const Document& document) const {
        if (&document == &document_) return {};
        return follow_up_name(plan::plan_of(subject_.board, document), document, words_);
    }

    const Subject& subject_;
    const Document& document_;
    const Situation& situation_;
    const Words& words_;
    std::string heading_;
    RowsPage page_;
};

}  // namespace

RowsPage basis_page(const Subject& subject, const Situation& situation, const Words& words) {
    return Basis(subject, situation, words).page();
}

}  // namespace riskbild::wall
