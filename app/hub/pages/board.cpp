#include "app/hub/pages/board.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "app/hub/actions/arrangement_texts.hpp"
#include "app/hub/actions/board_rows.hpp"
#include "app/hub/actions/readiness.hpp"
#include "app/hub/pages/board_channels.hpp"
#include "app/hub/pages/board_opened.hpp"
#include "app/hub/pages/next_steps.hpp"
#include "app/hub/store/boards.hpp"
#include "core/plan/names.hpp"

namespace riskbild::hub {
namespace {

using http::Response;
using nlohmann::json;

// What the controller has to do, in the order to do it.
class BoardToDo {
public:
    BoardToDo(const Visit& visit, const OpenedBoard& opened)
        : visit_(visit), opened_(opened), document_(opened.the_document()) {}

    Result<json> list() && {
        const auto left = unsettled(visit_.database, opened_.imported.key);
        if (!left) return left.error();
        for (const Unsettled& each : *left) add(visit_.say(each.code, each.gaps), "review", each.stops);
        if (document_) look_at(*document_);
        auto publishing = publishing_steps(visit_, opened_.imported.key);
        if (!publishing) return publishing.error();
        items_.insert(items_.end(), publishing->begin(), publishing->end());
        return std::move(items_);
    }

private:
    void look_at(const plan::Document& document) {
        const auto texts = texts_of(opened_.imported, document, opened_.arrangement.texts);
        add_count("board.do_texts", std::ranges::count(texts, Standing::proposed, &TextRow::standing), "texts");
        add_count("board.do_reworded", std::ranges::count(texts, Standing::reworded, &TextRow::standing), "texts");
        add_count("board.do_visibility", lost_approvals(document), "visibility");
        look_at_decision(document);
    }
    std::ptrdiff_t lost_approvals(const plan::Document& document) const {
        const std::vector<BoardRow> rows = rows_of(document);
        const plan::Identities identities(opened_.imported);
        const Rulings rulings(opened_.arrangement.visibilities, rows, identities);
        return std::ranges::count_if(rows, [&](const BoardRow& row) {
            const Ruling ruling = rulings.of(row);
            return ruling.basis == Basis::reworded && ruling.of_old_words == plan::Visibility::all_screens;
        });
    }
    void look_at_decision(const plan::Document& document) {
        const auto said = opened_.arrangement.decisions.find(document.id);
        const bool is_said = said != opened_.arrangement.decisions.end();
        if (is_said && !holds(said->second, document)) return add(visit_.say("board.do_decision_again"), "decision");
        if (!is_said && document.decision.state == plan::DecisionState::not_stated)
            add(visit_.say("board.do_decision"), "decision");
    }

    void add_count(const char* code, std::ptrdiff_t count, const char* page) {
        if (count > 0) add(visit_.say(code, {{"count", std::to_string(count)}}), page);
    }
    void add(const std::string& what, const char* page, bool stops = false) {
        items_.push_back(item(what, path_in(opened_, page), stops));
    }
    static json item(const std::string& what, const std::string& path, bool stops) {
        return {{"what", what}, {"path", path}, {"stops", stops}};
    }

    const Visit& visit_;
    const OpenedBoard& opened_;
    const plan::Document* document_;
    json items_ = json::array();
};

std::size_t risks_in(const plan::Document& document) {
    std::set<std::string_view> risks;
    for (const plan::RiskStatement& it : document.risks) risks.insert(it.risk);
    return risks.size();
}

// Newest first, each with what the wall says of it.
json documents_of(const Visit& visit, const OpenedBoard& opened) {
    const plan::Board board = arranged(opened.imported, opened.arrangement);
    json documents = json::array();
    for (auto it = board.documents.rbegin(); it != board.documents.rend(); ++it) {
        std::string decision = visit.say("board.state_" + std::string(plan::name_of(it->decision.state)));
        if (it->decision.date) decision.append(" ").append(to_iso(*it->decision.date));
        if (!it->decision.paragraph.empty()) decision.append(", ").append(it->decision.paragraph);
        documents.push_back({{"id", percent_encoded(it->id)},
                             {"name", name_of_document(board, *it)},
                             {"as_of", it->as_of ? to_iso(*it->as_of) : visit.say("board.not_stated")},
                             {"risks", risks_in(*it)},
                             {"controls", it->controls.size()},
                             {"decision", decision}});
    }
    return documents;
}

json next_meeting(const Visit& visit, const OpenedBoard& opened) {
    for (const KeptMeeting& each : opened.arrangement.meetings)
        if (each.meeting.date >= today(visit))
            return {{"date", to_iso(each.meeting.date)}, {"reported", each.meeting.reported}};
    return nullptr;
}

Response see_board(Visit& visit) {
    const auto opened = opened_board(visit);
    if (!opened) return sorry(visit, opened.error());
    const auto shown = channels_by_board(visit);
    if (!shown) return sorry(visit, shown.error());
    json data = board_data(visit, *opened, "");
    const auto channels = shown->find(opened->imported.key);
    const bool is_shown = channels != shown->end();
    data["channels"] = is_shown ? channels->second : json::array();
    data["is_shown"] = is_shown;
    auto left = BoardToDo(visit, *opened).list();
    if (!left) return sorry(visit, left.error());
    data["is_done"] = left->empty();
    data["to_do"] = *std::move(left);
    data["all_documents"] = documents_of(visit, *opened);
    data["meeting"] = next_meeting(visit, *opened);
    data["organisation"] = opened->imported.organisation;
    return see(visit, "board", std::move(data));
}

}  // namespace

Routes board_pages() {
    return {{"GET", "/boards/{}", Access::viewer, see_board}};
}

}  // namespace riskbild::hub
