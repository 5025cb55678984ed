#include "core/wall/pages.hpp"

#include "core/wall/bodies.hpp"
#include "core/wall/page_names.hpp"
#include "core/wall/pairing_page.hpp"
#include "core/wall/strips.hpp"
#include "core/wall/subject.hpp"

namespace riskbild::wall {
namespace {

// 'Ändrat sedan delåret': one of the labels names the follow-up before.
std::string label_of(PageName name, const std::string& follow_up, const Words& words) {
    return words("page." + std::string(name_of(name)), {{"follow_up", follow_up}});
}

// Gathers the pages of one board; a body that is empty leaves its page out.
class Pages {
public:
    Pages(const plan::Board& board, const Situation& situation, const Words& words)
        : board_(board.key), banner_(banner_of(situation, words)), words_(words) {}

    void compared_with(const plan::Document& follow_up) { follow_up_ = definite_cycle(follow_up, words_); }

    void add(PageName name, Header header, PageBody body) {
        pages_.push_back({.board = board_,
                          .name = name,
                          .label = label_of(name, follow_up_, words_),
                          .header = std::move(header),
                          .banner = banner_,
                          .body = std::move(body)});
    }

    template <class Body>
    void add(PageName name, Header header, std::optional<Body> body) {
        if (body) add(name, std::move(header), PageBody(std::move(*body)));
    }

    void add(RiskCard card, Header header) {
        add(PageName::focus, std::move(header), PageBody(std::move(card.page)));
        pages_.back().risk = std::move(card.risk);
    }

    std::vector<Page> taken() && { return std::move(pages_); }

private:
    std::string board_;
    std::string follow_up_;
    std::optional<Banner> banner_;
    const Words& words_;
    std::vector<Page> pages_;
};

std::optional<Date> today(const Situation& situation) {
    return situation.clock_good ? std::optional(situation.local.date) : std::nullopt;
}

PageBody now_body(const Subject& subject, const Situation& situation, const Words& words) {
    if (freshness(situation) == Freshness::no_current_state) return no_current_state(subject, words);
    return now_page(subject, words);
}

}  // namespace

std::vector<Page> pages_of(const plan::Board& board, const Situation& situation, const Words& words) {
    Pages pages(board, situation, words);
    if (auto hidden = hidden_page(situation, words)) {
        pages.add(PageName::now, bare_header(board.name), PageBody(std::move(*hidden)));
        return std::move(pages).taken();
    }
    const std::optional<Subject> subject = subject_of(board, today(situation));
    if (!subject) {
        pages.add(PageName::now, bare_header(board.name), PageBody(board_is_empty(words)));
        return std::move(pages).taken();
    }
    const Header header = header_of(*subject, words);
    if (subject->previous != nullptr) pages.compared_with(*subject->previous);
    pages.add(PageName::now, header, now_body(*subject, situation, words));
    pages.add(PageName::map, map_header(*subject, words), map_page(*subject, words, situation.neutral_matrix));
    pages.add(PageName::ranked, map_header(*subject, words), ranked_page(*subject, words));
    pages.add(PageName::changed, header, changed_page(*subject, words));
    pages.add(PageName::risks, header, risks_page(*subject, words));
    pages.add(PageName::areas, header, areas_page(*subject, words));
    pages.add(PageName::controls, header, controls_page(*subject, words));
    pages.add(PageName::results, header, results_page(*subject, words));
    pages.add(PageName::audit, header, audit_page(*subject, words));
    pages.add(PageName::next, header, next_page(*subject, words));
    for (RiskCard& card : focus_pages(*subject, words)) pages.add(std::move(card), header);
    pages.add(PageName::basis, header, PageBody(basis_page(*subject, situation, words)));
    return std::move(pages).taken();
}

Page nothing_published(const Situation& situation, const Words& words) {
    return {.board = {},
            .name = PageName::now,
            .label = situation.pairing ? words("pairing.label") : label_of(PageName::now, {}, words),
            .header = bare_header("Riskbild"),
            .banner = situation.clock_good ? std::nullopt : banner_of(situation, words),
            .body = situation.pairing ? PageBody(pairing_page(*situation.pairing, situation, words))
                                      : PageBody(nothing_to_show(situation, words))};
}

}  // namespace riskbild::wall
