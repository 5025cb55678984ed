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
    void operator()(const BoardsPage& page) { (*this)(page.list); }
    void operator()(const MapPage&) {}
    void operator()(const RankedPage&) {}
    void operator()(const AreasPage&) {}
    void operator()(const NextPage& page) {
        for (const NextItem& item : page.items) add(all, item.row.statuses);
    }
    void operator()(const FocusPage& page) {
        add(all, page.statuses);
        for (const FocusSection& section : page.sections)
            for (const Row& row : section.rows) add(all, row.statuses);
    }
    void operator()(const MessagePage&) {}
    void operator()(const PairingPage& page) { add(all, page.states); }
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

    void put_row(const Row& row) {
        for (const std::string& text : {row.heading, row.lead, row.title, row.detail, row.fresh}) put_if_any(text);
    }

    void operator()(const NowPage& now) {
        put(now.verdict.in_full());
        for (const Card& card : now.cards) put(card);
        for (const Card& card : now.asides) put(card);
        put(now.notes);
    }
    void operator()(const MapPage& map) {
        put({map.title, map.likelihood_axis, map.consequence_axis});
        put(map.label_notes);
        for (const MapRow& row : map.rows) put({row.title, row.placement_words});
        for (const KeyEntry& entry : map.key) put(entry.words);
    }
    void operator()(const RankedPage& page) {
        put(page.title);
        put(page.notes);
        for (const Rung& rung : page.rungs) put({rung.title, std::to_string(rung.value)});
        for (const KeyEntry& entry : page.key) put(entry.words);
    }
    void operator()(const AreasPage& page) {
        put(page.title);
        put(page.notes);
        for (const Area& area : page.areas) put(area.name), put(area.in_plan);
        for (const KeyEntry& entry : page.key) put(entry.words);
    }
    void operator()(const RowsPage& page) {
        put(page.title);
        put(page.notes);
        for (const Row& row : page.rows) put_row(row);
    }
    void operator()(const BoardsPage& page) {
        (*this)(page.list);
        for (const HeatTable& table : page.tables) {
            put(table.title);
            put(table.areas);
            put(table.notes);
            for (const KeyEntry& entry : table.key) put(entry.words);
            for (const HeatRow& row : table.rows) {
                put({row.board, row.dated});
                for (const HeatCell& cell : row.cells) put(cell.value), put_if_any(cell.count);
            }
        }
    }
    void operator()(const NextPage& page) {
        put(page.title);
        put(page.notes);
        for (const NextItem& item : page.items) put_row(item.row);
    }
    void operator()(const FocusPage& page) {
        put(page.title);
        for (const std::string& text : {page.full_title, page.value, page.value_words, page.fresh}) put_if_any(text);
        for (const FocusSection& section : page.sections) {
            put(section.label);
            for (const Row& row : section.rows) put_row(row);
        }
    }
    void operator()(const MessagePage& message) {
        put(message.title);
        put(message.lines);
    }
    void operator()(const PairingPage& page) {
        put(page.title);
        put(page.code);
        put(page.steps);
        for (const std::string& text : {page.problem, page.address, page.error, page.note}) put_if_any(text);
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
