#include "core/wall/pages.hpp"

#include "core/wall/bodies.hpp"
#include "core/wall/page_names.hpp"
#include "core/wall/strips.hpp"
#include "core/wall/subject.hpp"

namespace riskbild::wall {
namespace {

std::string label_of(PageName name, const Words& words) {
    return words("page." + std::string(name_of(name)));
}

// Gathers the pages of one board; a body that is empty leaves its page out.
class Pages {
public:
    Pages(const plan::Board& board, const Situation& situation, const Words& words)
        : board_(board.key), banner_(banner_of(situation, words)), words_(words) {}

    void add(PageName name, Header header, PageBody body) {
        pages_.push_back({.board = board_,
                          .name = name,
                          .label = label_of(name, words_),
                          .header = std::move(header),
                          .banner = banner_,
                          .body = std::move(body)});
    }

    template <class Body>
    void add(PageName name, Header header, std::optional<Body> body) {
        if (body) add(name, std::move(header), PageBody(std::move(*body)));
    }

    std::vector<Page> taken() && { return std::move(pages_); }

private:
    std::string board_;
    std::optional<Banner> banner_;
    const Words& words_;
    std::vector<Page> pages_;
};

PageBody now_body(const Subject& subject, const Situation& situation, const Words& words) {
    if (freshness(situation) == Freshness::no_current_state) return no_current_state(subject, words);
    return now_page(subject, words);
}

}  // namespace

std::vector<Page> pages_of(const plan::Board& board, const Situation& situation, const Words& words) {
    Pages pages(board, situation, words);
    const std::optional<Subject> subject = subject_of(board);
    if (!subject) {
        pages.add(PageName::now, bare_header(board.name), PageBody(board_is_empty(words)));
        return std::move(pages).taken();
    }
    const Header header = header_of(*subject, words);
    pages.add(PageName::now, header, now_body(*subject, situation, words));
    pages.add(PageName::map, map_header(*subject, words), map_page(*subject, words));
    pages.add(PageName::risks, header, risks_page(*subject, words));
    pages.add(PageName::controls, header, controls_page(*subject, words));
    pages.add(PageName::results, header, results_page(*subject, words));
    return std::move(pages).taken();
}

Page nothing_published(const Situation& situation, const Words& words) {
    return {.board = {},
            .name = PageName::now,
            .label = label_of(PageName::now, words),
            .header = bare_header("Riskbild"),
            .banner = situation.clock_good ? std::nullopt : banner_of(situation, words),
            .body = nothing_to_show(situation, words)};
}

}  // namespace riskbild::wall
