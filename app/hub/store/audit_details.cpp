#include "app/hub/store/audit_details.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace riskbild::hub {
namespace {

using nlohmann::json;

bool is_detail(const json& each) {
    return each.is_array() && each.size() == 2 && each[0].is_string() && each[1].is_object() &&
           std::ranges::all_of(each[1], [](const json& gap) { return gap.is_string(); });
}

}  // namespace

std::string in_log(const std::vector<AuditDetail>& details) {
    json all = json::array();
    for (const AuditDetail& each : details) all.push_back({each.code, json(each.gaps)});
    return all.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::optional<std::vector<AuditDetail>> details_in(const std::string& detail) {
    const json all = json::parse(detail, nullptr, false);
    if (!all.is_array() || !std::ranges::all_of(all, is_detail)) return std::nullopt;
    std::vector<AuditDetail> details;
    for (const json& each : all)
        details.push_back({each[0].get<std::string>(), each[1].get<std::map<std::string, std::string>>()});
    return details;
}

}  // namespace riskbild::hub
