#include "app/hub/pages/listings.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/text.hpp"
#include "core/plan/names.hpp"

namespace riskbild::hub {
namespace {

using nlohmann::json;

constexpr std::size_t longest_text = 240;  // letters of one cell: a whole page of prose is not read in a table

Cell title(const std::string& text, std::vector<std::string> details = {}) {
    std::erase(details, std::string());
    return {short_of(text, longest_text), text::join(details, " · "), false, true};
}

Cell plain(const std::string& text) {
    return {short_of(text, longest_text)};
}

Cell number(const std::string& text) {
    return {text, {}, true};
}

// The word of the document, and below it what it is taken for where that is another.
template <class Enum>
Cell worded(const Reading& reading, const std::string& concept_name, const plan::Worded<Enum>& stated) {
    if (stated.raw.empty() && stated.value == Enum{}) return {};
    const std::string mapped = reading.choices.word(concept_name, std::string(plan::name_of(stated.value)));
    if (text::comparable(mapped) == text::comparable(stated.raw)) return {stated.raw};
    return {short_of(stated.raw, longest_text), reading.visit.say("review.taken_for", {{"meaning", mapped}})};
}

template <class Row>
std::vector<const Row*> all(const import::Imported& imported, std::vector<Row> plan::Document::*of) {
    std::vector<const Row*> rows;
    for (const plan::Board& board : imported.boards)
        for (const plan::Document& document : board.documents)
            for (const Row& row : document.*of) rows.push_back(&row);
    return rows;
}

template <class Row>
std::vector<const Row*> all(const std::vector<Row>& stated) {
    std::vector<const Row*> rows;
    for (const Row& row : stated) rows.push_back(&row);
    return rows;
}

template <class Row, class Cells>
void add(std::vector<Listing>& listings, const std::string& kind, std::vector<std::string> columns,
         const std::vector<const Row*>& rows, Cells cells) {
    if (rows.empty()) return;
    listings.push_back({kind, std::move(columns), rows.size(),
                        [rows, cells](std::size_t at) { return cells(*rows[at]); },
                        [rows](std::size_t at) { return rows[at]->source; }});
}

// The importer's own name for a risk that its file gives no number begins with its document's.
std::string stated_number(const import::Imported& imported, const std::string& risk) {
    const auto made_from = [&](const plan::Document& document) { return risk.starts_with(document.id + "-"); };
    for (const plan::Board& board : imported.boards)
        if (std::ranges::any_of(board.documents, made_from)) return {};
    return risk;
}

std::vector<Cell> cells_of(const Reading& reading, const plan::RiskStatement& risk) {
    const plan::RiskFollowUp followed = risk.follow_up.value_or(plan::RiskFollowUp{});
    return {plain(stated_number(reading.imported, risk.risk)),
            title(risk.title, {risk.part, risk.area, risk.process, risk.responsible}),
            number(reading.lines.level(risk)), worded(reading, "follows_plan", followed.follows_plan),
            plain(followed.comment)};
}

std::vector<Cell> cells_of(const Reading& reading, const plan::Control& control) {
    const plan::ControlFollowUp& followed = control.follow_up;
    return {title(control.text, {control.area, control.responsible}), worded(reading, "performed", followed.performed),
            worded(reading, "assessment", followed.assessment), plain(followed.result)};
}

std::vector<Cell> cells_of(const Reading& reading, const plan::Measurement& measured) {
    return {title(measured.what), plain(reading.lines.figures(measured)), plain(measured.period)};
}

std::vector<Cell> cells_of(const Reading& reading, const plan::Recommendation& recommendation) {
    return {title(recommendation.text, {recommendation.auditor, recommendation.audit}),
            worded(reading, "recommendation_state", recommendation.state), plain(recommendation.evidence)};
}

std::vector<Cell> cells_of(const Reading& reading, const plan::DueTime& due) {
    Cell when = title(due.text);
    when.detail = text::trim(reading.lines.dates(due));
    return {when, plain(due.about)};
}

std::vector<Cell> cells_of(const Reading& reading, const plan::Assignment& assignment) {
    return {title(assignment.text), worded(reading, "assignment_state", assignment.state)};
}

std::vector<Cell> cells_of(const Reading& reading, const plan::StatedTotal& total) {
    return {title(reading.report.say("total_" + total.what)), number(std::to_string(total.count))};
}

std::vector<Cell> cells_of(const Reading&, const plan::Treatment& treatment) {
    return {title(treatment.text)};
}

std::vector<Cell> cells_of(const Reading&, const plan::Contradiction& contradiction) {
    return {title(contradiction.what), plain(text::join(contradiction.values, " / "))};
}

std::vector<Cell> cells_of(const Reading& reading, const import::Proposal& proposal) {
    return {title(proposal.fact), plain(reading.report.say("kind_" + proposal.kind)), plain(proposal.sentence)};
}

std::vector<Cell> cells_of(const Reading& reading, const import::ReadHeading& heading) {
    const std::string& code = heading.field;
    return {title(heading.text), plain(code.empty() ? "" : reading.choices.field(heading.kind, code))};
}

std::vector<Cell> cells_of(const Reading&, const plan::UnreadPart& part) {
    return {plain(part.text)};
}

json as_json(const Cell& cell) {
    return {{"text", cell.text}, {"detail", cell.detail}, {"number", cell.number}, {"heading", cell.heading}};
}

std::vector<const plan::UnreadPart*> unread_parts(const import::Imported& imported) {
    auto parts = all(imported, &plan::Document::unread);
    for (const plan::UnreadPart& part : imported.unread) parts.push_back(&part);
    return parts;
}

std::vector<std::string> columns(std::initializer_list<const char*> names) {
    std::vector<std::string> codes;
    for (const char* name : names) codes.push_back(std::string("review.column_") + name);
    return codes;
}

}  // namespace

std::vector<Listing> listings_of(const Reading& reading) {
    const import::Imported& imported = reading.imported;
    const auto cells = [&reading](const auto& row) { return cells_of(reading, row); };
    using plan::Document;
    std::vector<Listing> listings;
    add(listings, "risks", columns({"number", "risk", "value", "follows_plan", "comment"}),
        all(imported, &Document::risks), cells);
    add(listings, "controls", columns({"control", "performed", "assessment", "result"}),
        all(imported, &Document::controls), cells);
    add(listings, "measurements", columns({"what", "figures", "period"}), all(imported, &Document::measurements),
        cells);
    add(listings, "recommendations", columns({"recommendation", "state", "evidence"}),
        all(imported, &Document::recommendations), cells);
    add(listings, "due", columns({"when", "about"}), all(imported, &Document::due), cells);
    add(listings, "assignments", columns({"assignment", "state"}), all(imported, &Document::assignments), cells);
    add(listings, "treatments", columns({"treatment"}), all(imported, &Document::treatments), cells);
    add(listings, "totals", columns({"what_counted", "count"}), all(imported, &Document::stated_totals), cells);
    add(listings, "contradictions", columns({"what", "values"}), all(imported, &Document::contradictions), cells);
    add(listings, "proposals", columns({"fact", "kind", "sentence"}), all(imported.proposals), cells);
    add(listings, "headings", columns({"heading", "meaning"}), all(imported.headings), cells);
    add(listings, "unread", columns({"text"}), unread_parts(imported), cells);
    return listings;
}

json as_json(const Reading& reading, const Listing& listing, std::size_t first, std::size_t most) {
    json data{{"kind", listing.kind}, {"count", listing.count}, {"columns", json::array()}, {"rows", json::array()}};
    data["title"] = counted(reading.visit, listing.kind, listing.count);
    data["own_place"] = listing.kind == "unread";  // in a column of its own: the row has no heading to stand below
    for (const std::string& code : listing.columns) data["columns"].push_back(reading.visit.say(code));
    for (std::size_t at = first; at < std::min(listing.count, first + most); ++at) {
        json cells = json::array();
        for (const Cell& cell : listing.cells(at)) cells.push_back(as_json(cell));
        data["rows"].push_back({{"cells", std::move(cells)}, {"place", reading.report.place(listing.source(at))}});
    }
    return data;
}

std::string counted(const Visit& visit, const std::string& kind, std::size_t count) {
    const std::string code = (count == 1 ? "review.one_" : "review.many_") + kind;
    return visit.say(code, {{"count", std::to_string(count)}});
}

}  // namespace riskbild::hub
