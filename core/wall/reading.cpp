#include "core/wall/reading.hpp"

#include <utility>

#include "core/base/text.hpp"

namespace riskbild::wall {
namespace {

Part text_part(std::string role, const std::string& text, PartSize size, Ink ink = Ink::primary) {
    return {.role = std::move(role), .text = text, .size = size, .ink = ink};
}

// Items in the making; parts without content are left out, and items without parts.
class Reading {
public:
    void item(std::vector<Part> parts, const std::string& risk = {}) {
        std::erase_if(parts, [](const Part& part) { return part.text.empty() && part.statuses.empty(); });
        if (!parts.empty()) items_.push_back({.parts = std::move(parts), .risk = risk});
    }
    void heading(const std::string& text, PartSize size = PartSize::title) {
        if (text.empty()) return;
        item({text_part("title", text, size)});
        items_.back().heading = true;
    }
    void notes(const std::vector<std::string>& notes) {
        for (const std::string& note : notes) item({text_part("note", note, PartSize::small, Ink::secondary)});
    }

    void operator()(const NowPage& page);
    void operator()(const MapPage& page);
    void operator()(const RankedPage& page);
    void operator()(const AreasPage& page);
    void operator()(const RowsPage& page);
    void operator()(const BoardsPage& page);
    void operator()(const NextPage& page);
    void operator()(const FocusPage& page);
    void operator()(const MessagePage& page);
    void operator()(const PairingPage& page);

    std::vector<Item> taken() && { return std::move(items_); }

private:
    void verdict(const Verdict& verdict);
    void card(const Card& card);
    void row(const Row& row, bool figures);
    std::vector<Item> items_;
};

// One item: '1 gör det inte.' says nothing on its own.
void Reading::verdict(const Verdict& verdict) {
    std::vector<Part> parts;
    if (!verdict.key.empty()) {
        parts.push_back(text_part("key", verdict.key, PartSize::key));
        parts.back().beside = verdict.of;
        parts.push_back(text_part("verdict", verdict.rest, PartSize::title));
    }
    for (const std::string& sentence : verdict.sentences)
        parts.push_back(text_part("verdict", sentence, PartSize::title));
    item(std::move(parts));
}

void Reading::card(const Card& card) {
    std::vector<Part> parts{text_part("card-title", card.title, PartSize::strong)};
    parts.push_back({.role = "status", .statuses = card.statuses, .course = card.statuses.size() == 2});
    for (const std::string& line : card.lines)
        parts.push_back(text_part("card-line", line, PartSize::name, Ink::secondary));
    parts.push_back(text_part("card-source", card.source, PartSize::small, Ink::secondary));
    parts.push_back(text_part("fresh", card.fresh, PartSize::small));
    item(std::move(parts), card.risk);
}

void Reading::operator()(const NowPage& page) {
    verdict(page.verdict);
    for (const Card& each : page.cards) card(each);
    for (const Card& each : page.asides) card(each);
    notes(page.notes);
}

void Reading::operator()(const MapPage& page) {
    heading(page.title);
    bool in_tray = false;
    for (const MapRow& row : page.rows) {
        const bool unplaced = row.mark.placement == Placement::unplaced;
        if (unplaced && !std::exchange(in_tray, true)) heading(page.tray_title, PartSize::strong);
        item({text_part("row-title", row.value.empty() ? row.title : row.value + " · " + row.title, PartSize::name),
              text_part("placement", row.placement_words, PartSize::small, Ink::secondary)},
             row.risk);
    }
    notes(page.label_notes);
}

void Reading::operator()(const RankedPage& page) {
    heading(page.title);
    for (const Rung& rung : page.rungs)
        item({text_part("row-title", std::to_string(rung.value) + " · " + rung.title, PartSize::name),
              text_part("row-detail", rung.detail, PartSize::small, Ink::secondary)},
             rung.risk);
    notes(page.notes);
}

void Reading::operator()(const AreasPage& page) {
    heading(page.title);
    for (const Area& area : page.areas)
        item({text_part("row-title", std::to_string(area.blocks.size()) + " · " + area.name, PartSize::name),
              text_part("row-detail", text::join(area.in_plan, ", "), PartSize::small, Ink::secondary)});
    notes(page.notes);
}

void Reading::row(const Row& row, bool figures) {
    heading(row.heading, PartSize::strong);
    const bool lead_apart = figures || row.lead.empty();
    item({text_part("figure", figures ? row.lead : "", PartSize::title),
          text_part("row-title", lead_apart ? row.title : row.lead + " · " + row.title, PartSize::name),
          {.role = "status", .statuses = row.statuses, .course = row.course},
          text_part("fresh", row.fresh, PartSize::small),
          text_part("row-detail", row.detail, PartSize::small, Ink::secondary)},
         row.risk);
}

void Reading::operator()(const RowsPage& page) {
    heading(page.title);
    item({{.role = "status", .statuses = page.counts}});
    for (const Row& each : page.rows) row(each, page.figures);
    notes(page.notes);
}

void Reading::operator()(const BoardsPage& page) {
    (*this)(page.list);
    for (const HeatTable& table : page.tables) {
        heading(table.title);
        for (const HeatRow& each : table.rows) {
            heading(each.board + ", " + each.dated, PartSize::strong);
            for (std::size_t i = 0; i < each.cells.size(); ++i) {
                const HeatCell& cell = each.cells[i];
                const std::string count = cell.count.empty() ? "" : " · " + cell.count;
                item({text_part("row-title", table.areas[i] + ": " + cell.value + count, PartSize::name)});
            }
        }
    }
}

void Reading::operator()(const NextPage& page) {
    heading(page.title);
    for (const NextItem& each : page.items) row(each.row, false);
    notes(page.notes);
}

void Reading::operator()(const FocusPage& page) {
    item({text_part("figure", page.value, PartSize::title),
          text_part("title", page.title, PartSize::title),
          text_part("full-title", page.full_title, PartSize::name),
          {.role = "status", .statuses = page.statuses, .course = page.course},
          text_part("fresh", page.fresh, PartSize::small),
          text_part("value-words", page.value_words, PartSize::small, Ink::secondary)});
    for (const FocusSection& section : page.sections) {
        heading(section.label, PartSize::strong);
        for (const Row& each : section.rows) row(each, false);
    }
}

void Reading::operator()(const MessagePage& page) {
    heading(page.title);
    for (const std::string& line : page.lines) item({text_part("line", line, PartSize::name, Ink::secondary)});
}

void Reading::operator()(const PairingPage& page) {
    heading(page.title);
    item({text_part("problem", page.problem, PartSize::strong), text_part("line", page.address, PartSize::name),
          text_part("note", page.error, PartSize::small, Ink::secondary)});
    item({text_part("code", text::join(page.code, " "), PartSize::key)});
    for (std::size_t i = 0; i < page.steps.size(); ++i)
        item({text_part("line", std::to_string(i + 1) + ". " + page.steps[i], PartSize::name)});
    notes({page.note});
    item({{.role = "status", .statuses = page.states}});
}

}  // namespace

std::vector<Item> in_reading_order(const PageBody& body) {
    Reading reading;
    std::visit(reading, body);
    return std::move(reading).taken();
}

}  // namespace riskbild::wall
