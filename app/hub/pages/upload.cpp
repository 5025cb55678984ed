#include "app/hub/pages/upload.hpp"

#include <nlohmann/json.hpp>

#include "app/hub/actions/disk_room.hpp"
#include "app/hub/actions/drafts.hpp"
#include "app/hub/pages/findings.hpp"
#include "app/hub/pages/moments.hpp"
#include "core/base/limits.hpp"
#include "core/base/text.hpp"
#include "core/import/personal_data.hpp"
#include "platform/http/trouble.hpp"

namespace riskbild::hub {
namespace {

using http::Response;
using nlohmann::json;

constexpr std::size_t longest_name = 120;  // letters

// Without folders, whichever way the person's computer writes them.
std::string file_name(const Visit& visit) {
    const Form sent("name=" + std::string(visit.request.header("x-file-name")));
    const std::string whole = text::collapse_spaces(sent.text("name"));
    const std::string last = whole.substr(whole.find_last_of("/\\") + 1);  // npos + 1: the whole
    const std::string name = import::without_personal_numbers(last);       // it stands in the log, for ever
    std::u32string letters = text::decode(name);
    if (letters.size() > longest_name) letters.erase(0, letters.size() - longest_name);  // what tells the kind is last
    return letters.empty() ? visit.say("upload.nameless") : text::encode(letters);
}

json draft_lines(const std::vector<Draft>& drafts) {
    json lines = json::array();
    for (const Draft& each : drafts)
        lines.push_back(
            {{"id", each.id}, {"file", each.file_name}, {"who", each.who}, {"when", minute_of(each.uploaded)}});
    return lines;
}

Response show_upload(Visit& visit) {
    const auto drafts = all_drafts(visit.database);
    if (!drafts) return sorry(visit, drafts.error());
    const Gaps most{{"most", std::to_string(limits::sheet_bytes >> 20U)}};
    return see(visit, "upload",
               {{"title", visit.say("upload.title")},
                {"section", "upload"},
                {"drafts", draft_lines(*drafts)},
                {"has_drafts", !drafts->empty()},
                {"most_bytes", limits::sheet_bytes},
                {"hint", visit.say("upload.hint", most)},
                {"too_large", visit.say("upload.too_large", most)}});
}

// Only a draft has a form where the board and the year can be told.
bool is_asked_of_a_draft(const import::Diagnostic& finding) {
    return finding.code == "no_board" || finding.code == "no_year";
}

Response refused(const Visit& visit, const ReportWords& words, import::Imported read) {
    std::erase_if(read.diagnostics, is_asked_of_a_draft);
    json said = json::array();
    for (const json& each : findings_json(visit, words, read.diagnostics))
        if (each["stop"].get<bool>()) said.push_back({{"said", each["said"]}, {"place", each["place"]}});
    return json_answer({{"findings", std::move(said)}}, 422);
}

Response refused(const std::string& why, int status) {
    return json_answer({{"findings", {{{"said", why}, {"place", ""}}}}}, status);
}

// The script's: the file as it is, its name in a header. Anything but an address is what is wrong and what to do.
Response take_file(Visit& visit) {
    const auto words = read_report_words();
    if (!words) return http::with_trouble(refused(words.error().message, 500), words.error());
    const std::string& data = visit.house.folder.path();
    if (const Status room = check_room(data, visit.request.body.size()); !room)
        return http::with_trouble(refused(visit.say("upload.no_room"), 507), room.error());
    OpenedFile file{file_name(visit), visit.request.body};
    const auto upload = upload_draft(visit.database, data, std::move(file), visit.actor());
    if (!upload && upload.error().kind == ErrorKind::usage)
        return refused(visit.say("upload.too_many", {{"most", std::to_string(most_drafts)},
                                                     {"bytes", std::to_string(most_draft_bytes >> 20U)}}),
                       422);
    if (!upload && upload.error().kind == ErrorKind::busy)
        return http::with_trouble(refused(visit.say("common.busy"), 503), upload.error());
    if (!upload) return http::with_trouble(refused(visit.say("upload.failed"), 500), upload.error());
    if (upload->id.empty()) return refused(visit, *words, upload->read);
    return json_answer({{"draft", "/drafts/" + upload->id}});
}

}  // namespace

Routes upload_pages() {
    return {{"GET", "/upload", Access::controller, show_upload},
            {"POST", "/upload", Access::controller, take_file, limits::sheet_bytes}};
}

}  // namespace riskbild::hub
