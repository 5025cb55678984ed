#include "app/hub/pages/board_ruled_rows.hpp"

#include <algorithm>

#include "app/hub/actions/arrangement.hpp"
#include "core/base/text.hpp"

namespace riskbild::hub {
namespace {

const plan::Document& the_same(const plan::Board& board, const std::string& document) {
    return *std::ranges::find(board.documents, document, &plan::Document::id);
}

std::vector<std::string> lines_of(const std::string& words) {
    std::vector<std::string> lines;
    for (const std::string_view line : text::split(words, '\n'))
        if (!line.empty()) lines.emplace_back(line);
    return lines;
}

// They follow their risk wherever it is shown.
void add_check_ins(const Visit& visit, const Arrangement& said, const plan::Identities& identities, RuledRow& row) {
    if (row.row.kind != RowKind::risk) return;
    for (const KeptCheckIn& each : said.check_ins)
        if (identities.same(each.check_in.risk, row.row.row) && !each.check_in.line.empty())
            row.seen.push_back(
                visit.say("board.check_in_seen", {{"date", to_iso(each.check_in.date)}, {"line", each.check_in.line}}));
}

}  // namespace

Result<Ruled> ruled(const Visit& visit) {
    auto opened = opened_board(visit);
    if (!opened) return opened.error();
    Ruled made{*std::move(opened), {}};
    const plan::Document* document = made.opened.the_document();
    if (!document) return made;
    const Arrangement& said = made.opened.arrangement;
    const std::vector<BoardRow> rows = rows_of(*document);
    // In the same order: an arrangement adds and removes no row.
    const plan::Board as_arranged = arranged(made.opened.imported, said);
    const std::vector<BoardRow> seen = rows_of(the_same(as_arranged, document->id));
    const plan::Identities identities(made.opened.imported);
    const Rulings rulings(said.visibilities, rows, identities);
    for (std::size_t at = 0; at < rows.size(); ++at) {
        made.rows.push_back({rows[at], rulings.of(rows[at]), lines_of(seen[at].words)});
        add_check_ins(visit, said, identities, made.rows.back());
    }
    return made;
}

std::vector<RuledRow> of_kind(const Ruled& all, RowKind kind) {
    std::vector<RuledRow> rows;
    std::ranges::copy_if(all.rows, std::back_inserter(rows),
                         [kind](const RuledRow& each) { return each.row.kind == kind; });
    return rows;
}

bool lost_its_approval(const RuledRow& each) {
    return each.ruling.basis == Basis::reworded && each.ruling.of_old_words == plan::Visibility::all_screens;
}

RowKind asked_kind(const Visit& visit, const Ruled& all) {
    const Form& from = visit.form.has("kind") ? visit.form : visit.query;
    if (const auto asked = row_kind_named(from.text("kind"))) return *asked;
    return all.rows.empty() ? RowKind::risk : all.rows.front().row.kind;
}

std::string path_of(const OpenedBoard& opened, RowKind kind) {
    const std::string path = path_in(opened, "visibility");
    return path + (path.find('?') == std::string::npos ? "?kind=" : "&kind=") + std::string(name_of(kind));
}

std::string name_in_form(const BoardRow& row) {
    return row.of_text.substr(0, 16) + " " + row.row;
}

std::string hash_of(const std::vector<RuledRow>& rows) {
    std::string all;
    for (const RuledRow& each : rows) all += each.row.of_text;
    return hash_of_text(all);
}

}  // namespace riskbild::hub
