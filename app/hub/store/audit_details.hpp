// What a line of the audit log says beyond its action: codes and what stands in their gaps, so that whoever shows the
// line words it in the reader's language.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace riskbild::hub {

// The words are "log.detail_" and the code (assets/hub/words/log.json). What stands in a gap is shown as it is, but for
// those whose name says that it is more: 'time' (RFC 3339), 'who' (Actor::name), 'pages' (their names, with commas),
// and those that hold a word of log.json ('room': "open" is "log.room_open").
struct AuditDetail {
    std::string code;
    std::map<std::string, std::string> gaps{};

    bool operator==(const AuditDetail&) const = default;
};

// For AuditEntry::detail.
std::string in_log(const std::vector<AuditDetail>& details);

// Nothing where it is the own words of an older hub: they are shown as they are.
std::optional<std::vector<AuditDetail>> details_in(const std::string& detail);

}  // namespace riskbild::hub
