#include "app/hub/actions/arrangement.hpp"

#include <algorithm>
#include <set>

#include "app/hub/actions/arrangement_texts.hpp"
#include "app/hub/actions/board_rows.hpp"
#include "app/hub/store/boards.hpp"
#include "app/hub/store/counts_people.hpp"

namespace riskbild::hub {
namespace {

class Arranger {
public:
    Arranger(plan::Board& board, const Arrangement& said)
        : board_(board), said_(said), identities_(board), texts_(said.texts, identities_) {}

    void run() {
        for (plan::Document& document : board_.documents) {
            // First: an approval is of the words of the file.
            lay_visibilities_over(document);
            lay_texts_over(document);
            lay_people_over(document);
            lay_decision_over(document);
        }
        for (const KeptMeeting& each : said_.meetings) board_.meetings.push_back(each.meeting);
        std::ranges::stable_sort(board_.meetings, {}, &plan::Meeting::date);
        add_check_ins();
    }

private:
    void lay_visibilities_over(plan::Document& document) {
        const std::vector<BoardRow> rows = rows_of(document);
        const Rulings rulings(said_.visibilities, rows, identities_);
        std::map<std::string, Ruling> of_risks;
        std::map<RowKind, std::vector<Ruling>> of_others;
        for (const BoardRow& row : rows) {
            if (row.kind == RowKind::risk)
                of_risks.emplace(row.row, rulings.of(row));
            else
                of_others[row.kind].push_back(rulings.of(row));
        }
        for (plan::RiskStatement& it : document.risks)
            if (const Ruling& ruling = of_risks.at(it.risk); ruling.basis != Basis::by_file)
                it.visibility = ruling.visibility;
        apply(of_others[RowKind::control], document.controls);
        apply(of_others[RowKind::measurement], document.measurements);
        apply(of_others[RowKind::recommendation], document.recommendations);
        apply(of_others[RowKind::assignment], document.assignments);
    }
    // rows_of() lists them in the document's order.
    template <class Row>
    static void apply(const std::vector<Ruling>& rulings, std::vector<Row>& rows) {
        for (std::size_t at = 0; at < rows.size(); ++at) rows[at].visibility = rulings[at].visibility;
    }

    void lay_texts_over(plan::Document& document) const {
        for (plan::RiskStatement& it : document.risks) {
            if (const KeptText* written = texts_.short_title(it.risk)) it.short_title = written->text;
            if (!it.follow_up) continue;
            if (const KeptText* written = texts_.reason(it.risk, it.follow_up->comment))
                it.follow_up->reason = written->text;
        }
        for (plan::Control& it : document.controls)
            if (const KeptText* written = texts_.short_text(it.text)) it.short_text = written->text;
    }

    void lay_people_over(plan::Document& document) const {
        for (plan::Measurement& it : document.measurements)
            if (const auto said = said_.people.find(hash_of_measured(it)); said != said_.people.end())
                it.about_people = said->second;
    }

    void lay_decision_over(plan::Document& document) const {
        const auto said = said_.decisions.find(document.id);
        if (said == said_.decisions.end() || !holds(said->second, document)) return;
        document.decision = said->second.decision;
    }

    void add_check_ins() {
        const std::set<std::string> known(board_.risks.begin(), board_.risks.end());
        for (const KeptCheckIn& each : said_.check_ins)
            if (known.contains(each.check_in.risk)) board_.check_ins.push_back(each.check_in);
    }

    plan::Board& board_;
    const Arrangement& said_;
    plan::Identities identities_;
    Texts texts_;
};

}  // namespace

Result<Arrangement> arrangement_of(sqlite::Database& database, const std::string& key) {
    auto texts = wall_texts_of(database, key);
    if (!texts) return texts.error();
    auto visibilities = visibilities_of(database, key);
    if (!visibilities) return visibilities.error();
    auto people = counts_people(database, key);
    if (!people) return people.error();
    auto decisions = board_decisions(database, key);
    if (!decisions) return decisions.error();
    auto meetings = meetings_of(database, key);
    if (!meetings) return meetings.error();
    auto check_ins = check_ins_of(database, key);
    if (!check_ins) return check_ins.error();
    return Arrangement{*std::move(texts),     *std::move(visibilities), *std::move(people),
                       *std::move(decisions), *std::move(meetings),     *std::move(check_ins)};
}

plan::Board arranged(plan::Board imported, const Arrangement& arrangement) {
    Arranger(imported, arrangement).run();
    return imported;
}

Result<plan::Board> arranged_board(sqlite::Database& database, const std::string& key) {
    auto board = board_named(database, key);
    if (!board) return board.error();
    const auto arrangement = arrangement_of(database, key);
    if (!arrangement) return arrangement.error();
    return arranged(*std::move(board), *arrangement);
}

std::string hash_of_measured(const plan::Measurement& measurement) {
    return hash_of_text(measurement.what + " " + measurement.unit);
}

bool holds(const KeptDecision& decision, const plan::Document& document) {
    return decision.of_file == document.sha256;
}

}  // namespace riskbild::hub
