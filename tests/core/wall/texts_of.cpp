#include "tests/core/wall/texts_of.hpp"

namespace riskbild::wall::test {
namespace {

void add(std::vector<StatusWords>& all, const std::vector<StatusWords>& more) {
    all.insert(all.end(), more.begin(), more.end());
}

struct Statuses {
    std::vector<StatusWords> all;

    void operator()(const NowPage& now) {
        add(all, now.tally);
        for (const Card& card : now.cards) add(all, card.statuses);
        for (const Card& card : now.asides) add(all, card.statuses);
    }
    void operator()(const RowsPage& page) {
        add(all, page.counts);
        for (const Row& row : page.rows) add(all, row.statuses);
    }
    void operator()(const MapPage&) {}
    void operator()(const MessagePage&) {}
};

struct Texts {
    std::vector<std::string> all;

    void put(const std::string& text) { all.push_back(text); }
    void put(const std::vector<std::string>& texts) { all.insert(all.end(), texts.begin(), texts.end()); }
    void put(const Card& card) {
        put(card.title);
        put(card.lines);
        put_if_any(card.source);
    }
    void put_if_any(const std::string& text) {
        if (!text.empty()) put(text);
    }

    void operator()(const NowPage& now) {
        put(now.verdict.in_full());
        for (const Card& card : now.cards) put(card);
        for (const Card& card : now.asides) put(card);
        put(now.notes);
    }
    void operator()(const MapPage& map) {
        put({map.title, map.likelihood_axis, map.consequence_axis});
        for (const MapRow& row : map.rows) put({row.title, row.placement_words});
    }
    void operator()(const RowsPage& page) {
        put(page.title);
        put(page.notes);
        for (const Row& row : page.rows)
            for (const std::string& text : {row.heading, row.lead, row.title, row.detail, row.fresh}) put_if_any(text);
    }
    void operator()(const MessagePage& message) {
        put(message.title);
        put(message.lines);
    }
};

}  // namespace

std::vector<StatusWords> statuses_of(const Page& page) {
    Statuses statuses;
    std::visit(statuses, page.body);
    return statuses.all;
}

std::vector<std::string> texts_of(const Page& page) {
    Texts texts;
    texts.put({page.label, page.header.board, page.header.plan, page.header.plan_short, page.header.decision});
    std::visit(texts, page.body);
    for (const StatusWords& status : statuses_of(page)) texts.put(status.words);
    return texts.all;
}

}  // namespace riskbild::wall::test
