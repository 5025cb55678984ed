#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/hub/actions/data_folder.hpp"
#include "app/hub/commands/commands.hpp"
#include "app/hub/commands/console.hpp"
#include "app/hub/pages/log_words.hpp"

namespace riskbild::hub {
namespace {

nlohmann::ordered_json as_json(const LogWords& words, const AuditLine& line) {
    return {{"id", line.id},
            {"at", to_rfc3339(line.actor.now)},
            {"who", line.actor.name},
            {"action", line.entry.action},
            {"subject", line.entry.subject},
            {"detail", words.detail(line.entry.detail)}};
}

}  // namespace

Status show_log(const Call& call, const AuditQuery& query) {
    auto database = DataFolder(call.data).database();
    if (!database) return database.error();
    const auto lines = read_audit(*database, query);
    if (!lines) return lines.error();
    const auto all_words = Words::read();
    if (!all_words) return all_words.error();
    const LogWords words(*all_words, Language::en);
    auto all = nlohmann::ordered_json::array();
    for (const AuditLine& line : *lines) all.push_back(as_json(words, line));
    if (call.manner.form == Printed::json) {
        print_json(all);
        return done();
    }
    for (const AuditLine& line : *lines)
        print(fmt::format("{}  {}  {}  {}  {}", to_rfc3339(line.actor.now), line.actor.name, line.entry.action,
                          line.entry.subject, words.detail(line.entry.detail)));
    return done();
}

}  // namespace riskbild::hub
