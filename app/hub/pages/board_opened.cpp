#include "app/hub/pages/board_opened.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "app/hub/store/boards.hpp"
#include "core/base/text.hpp"
#include "platform/os/clock.hpp"

namespace riskbild::hub {
namespace {

using nlohmann::json;

// The last part of the address, and the code of its words.
constexpr std::array<std::pair<const char*, const char*>, 7> pages{{{"", "board.overview"},
                                                                    {"texts", "board.texts"},
                                                                    {"visibility", "board.visibility"},
                                                                    {"decision", "board.decision"},
                                                                    {"calendar", "board.calendar"},
                                                                    {"check-ins", "board.check_ins"},
                                                                    {"review", "board.review"}}};

std::string asked_document(const Visit& visit, const plan::Board& board) {
    for (const Form* from : {&visit.form, &visit.query})
        if (std::string asked = from->text("document"); !asked.empty()) return asked;
    const plan::Document* newest = plan::latest_follow_up(board);
    return newest ? newest->id : std::string{};
}

bool has(const plan::Board& board, const std::string& document) {
    return std::ranges::find(board.documents, document, &plan::Document::id) != board.documents.end();
}

std::string with_part(std::string path, const std::string& part) {
    return part.empty() ? path : path + "/" + part;
}

json nav_of(const Visit& visit, const OpenedBoard& opened, const std::string& page) {
    json nav = json::array();
    for (const auto& [part, code] : pages)
        nav.push_back({{"path", with_part("/boards/" + percent_encoded(opened.imported.key), part)},
                       {"name", visit.say(code)},
                       {"here", page == part}});
    return nav;
}

json documents_of(const OpenedBoard& opened, const std::string& page) {
    const plan::Board& board = opened.imported;
    const std::string path = with_part("/boards/" + percent_encoded(board.key), page);
    json documents = json::array();
    for (auto it = board.documents.rbegin(); it != board.documents.rend(); ++it)
        documents.push_back({{"path", path + "?document=" + percent_encoded(it->id)},
                             {"name", name_of_document(board, *it)},
                             {"here", it->id == opened.document}});
    return documents;
}

}  // namespace

const plan::Document* OpenedBoard::the_document() const {
    const auto found = std::ranges::find(imported.documents, document, &plan::Document::id);
    return found == imported.documents.end() ? nullptr : &*found;
}

Result<OpenedBoard> opened_board(const Visit& visit) {
    const std::string& key = visit.places.at(0);
    auto board = board_named(visit.database, key);
    if (!board) return board.error();
    std::string document = asked_document(visit, *board);
    if (!document.empty() && !has(*board, document))
        return Error{ErrorKind::not_found, "Board '" + key + "' has no such document"};
    auto arrangement = arrangement_of(visit.database, key);
    if (!arrangement) return arrangement.error();
    return OpenedBoard{*std::move(board), *std::move(arrangement), std::move(document)};
}

std::string path_in(const OpenedBoard& opened, const std::string& page) {
    const std::string path = with_part("/boards/" + percent_encoded(opened.imported.key), page);
    const plan::Document* newest = plan::latest_follow_up(opened.imported);
    if (!newest || newest->id == opened.document) return path;
    return path + "?document=" + percent_encoded(opened.document);
}

json board_data(const Visit& visit, const OpenedBoard& opened, const std::string& page) {
    const auto code = std::ranges::find_if(pages, [&](const auto& each) { return page == each.first; });
    const std::string title = page.empty() ? opened.imported.name : visit.say(code->second);
    const plan::Document* document = opened.the_document();
    return {
        {"title", title},
        {"section", "boards"},
        {"board", {{"name", opened.imported.name}, {"key", opened.imported.key}}},
        {"overview", page.empty()},
        {"nav", nav_of(visit, opened, page)},
        {"documents", documents_of(opened, page)},
        {"several_documents", opened.imported.documents.size() > 1},
        {"document",
         {{"id", opened.document}, {"name", document ? name_of_document(opened.imported, *document) : std::string{}}}},
        {"has_document", document != nullptr},
        {"may_change", visit.person.role >= Role::controller}};
}

std::int64_t named_row(const Visit& visit) {
    return visit.form.number("id").value_or(0);
}

Date today(const Visit& visit) {
    return os::to_local(visit.house.now()).date;
}

}  // namespace riskbild::hub
