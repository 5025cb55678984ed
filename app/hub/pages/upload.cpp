#include "app/hub/pages/upload.hpp"

#include <nlohmann/json.hpp>

#include "app/hub/actions/disk_room.hpp"
#include "app/hub/actions/drafts.hpp"
#include "app/hub/pages/findings.hpp"
#include "app/hub/pages/moments.hpp"
#include "core/base/limits.hpp"
#include "core/base/text.hpp"

namespace riskbild::hub {
namespace {

using http::Response;
using nlohmann::json;

constexpr std::size_t longest_name = 120;  // letters

// Without folders, whichever way the person's computer writes them.
std::string file_name(const Visit& visit) {
    const Form sent("name=" + std::string(visit.request.header("x-file-name")));
    const std::string whole = text::collapse_spaces(sent.text("name"));
    const std::string name = whole.substr(whole.find_last_of("/\\") + 1);  // npos + 1: the whole
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

Response refused(const Visit& visit, const ReportWords& words, const import::Imported& read) {
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
    if (!words) return refused(words.error().message, 500);
    const std::string& data = visit.house.folder.path();
    if (!check_room(data, visit.request.body.size())) return refused(visit.say("upload.no_room"), 507);
    OpenedFile file{file_name(visit), visit.request.body};
    const auto upload = upload_draft(visit.database, data, std::move(file), visit.actor());
    if (!upload && upload.error().kind == ErrorKind::usage)
        return refused(visit.say("upload.too_many", {{"most", std::to_string(most_drafts)},
                                                     {"bytes", std::to_string(most_draft_bytes >> 20U)}}),
                       422);
    if (!upload && upload.error().kind == ErrorKind::busy) return refused(visit.say("common.busy"), 503);
    if (!upload) return refused(visit.say("upload.failed"), 500);
    if (upload->id.empty()) return refused(visit, *words, upload->read);
    return json_answer({{"draft", "/drafts/" + upload->id}});
}

}  // namespace

Routes upload_pages() {
    return {{"GET", "/upload", Access::controller, show_upload},
            {"POST", "/upload", Access::controller, take_file, limits::sheet_bytes}};
}

}  // namespace riskbild::hub
