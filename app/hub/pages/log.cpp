#include "app/hub/pages/log.hpp"

#include <nlohmann/json.hpp>

#include "app/hub/pages/log_csv.hpp"
#include "app/hub/pages/log_words.hpp"
#include "app/hub/pages/moments.hpp"
#include "app/hub/report/check_lines.hpp"
#include "platform/os/clock.hpp"

namespace riskbild::hub {
namespace {

using http::Response;
using nlohmann::json;

constexpr int a_page = 100;
constexpr std::size_t most_shown = 160;  // letters; the rest unfolds
constexpr int most_in_file = 100'000;
constexpr std::array fields = {"who", "action", "subject", "from", "until"};

// Midnight in Sweden, `days` after the date; nothing where it is none.
std::optional<Instant> midnight(const std::string& iso, int days) {
    const auto date = parse_date(iso);
    return date ? os::parse_time(to_iso(plus_days(*date, days))) : std::nullopt;
}

AuditQuery query_of(const Visit& visit) {
    AuditQuery query;
    query.who = visit.query.text("who");
    query.action = visit.query.text("action");
    query.subject = visit.query.text("subject");
    query.from = midnight(visit.query.text("from"), 0);
    query.until = midnight(visit.query.text("until"), 1);
    query.before = visit.query.number("before").value_or(query.before);
    return query;
}

// The filter as the query of an address.
std::string filter_of(const Visit& visit) {
    std::string filter;
    for (const char* field : fields) {
        const std::string value = visit.query.text(field);
        if (!value.empty()) filter.append("&").append(field).append("=").append(percent_encoded(value));
    }
    return filter;
}

json row_of(const LogWords& words, const AuditLine& line) {
    const std::string detail = words.detail(line.entry.detail);
    const std::string shown = short_of(detail, most_shown);
    return {{"at", minute_of(line.actor.now)},
            {"who", words.actor(line.actor.name)},
            {"action", words.action(line.entry.action)},
            {"subject", line.entry.subject},
            {"detail", shown},
            {"whole", shown == detail ? json(nullptr) : json(detail)}};
}

Result<json> choices(const Visit& visit) {
    const auto actions = audit_actions(visit.database);
    if (!actions) return actions.error();
    json listed = json::array();
    for (const std::string& action : *actions)
        listed.push_back({{"value", action},
                          {"words", LogWords(visit).action(action)},
                          {"chosen", action == visit.query.text("action")}});
    return listed;
}

Response log(Visit& visit) {
    AuditQuery query = query_of(visit);
    query.most = a_page + 1;  // whether there are older ones
    auto lines = read_audit(visit.database, query);
    if (!lines) return sorry(visit, lines.error());
    auto actions = choices(visit);
    if (!actions) return sorry(visit, actions.error());
    json data = {{"title", visit.say("common.log")}, {"section", "log"}, {"actions", *std::move(actions)}};
    for (const char* field : fields) data[field] = visit.query.text(field);
    const std::string filter = filter_of(visit);
    data["filtered"] = !filter.empty();
    data["csv"] = "/log.csv?" + filter;
    if (lines->size() > a_page) {
        lines->pop_back();
        data["older"] = "/log?before=" + std::to_string(lines->back().id) + filter;
    }
    json rows = json::array();
    const LogWords words(visit);
    for (const AuditLine& line : *lines) rows.push_back(row_of(words, line));
    data["any"] = !rows.empty();
    data["rows"] = std::move(rows);
    return see(visit, "log", data);
}

Response file(Visit& visit) {
    AuditQuery query = query_of(visit);
    query.most = most_in_file;
    auto lines = read_audit(visit.database, query);
    if (!lines) return sorry(visit, lines.error());
    const LogWords words(visit);
    for (AuditLine& line : *lines) {
        line.actor.name = words.actor(line.actor.name);
        line.entry.action = words.action(line.entry.action);
        line.entry.detail = words.detail(line.entry.detail);
    }
    std::vector<std::string> headings;
    for (const char* code : {"log.when", "log.who", "log.what", "log.subject", "log.detail"})
        headings.push_back(visit.say(code));
    return {200,
            "text/csv; charset=utf-8",
            {{"Content-Disposition", "attachment; filename=\"riskbild-log.csv\""}},
            log_csv(headings, *lines)};
}

}  // namespace

Routes log_pages() {
    return {{"GET", "/log", Access::viewer, log}, {"GET", "/log.csv", Access::viewer, file}};
}

}  // namespace riskbild::hub
