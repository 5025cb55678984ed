// The pages' templates, assets/hub/pages/*.html. One whose name begins with '_' is a part of others: {{> _name}}.
#pragma once

#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "core/base/result.hpp"
#include "platform/mustache/mustache.hpp"

namespace riskbild::hub {

class Templates {
public:
    static Result<Templates> read();
    // ErrorKind::not_found for a name that there is not.
    Result<std::string> render(const std::string& name, const nlohmann::json& data,
                               const mustache::Common& common) const;

private:
    std::map<std::string, std::string> texts_;
    mustache::Partials parts_;  // those of them that are parts of others
};

}  // namespace riskbild::hub
