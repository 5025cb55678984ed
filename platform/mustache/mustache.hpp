// Mustache templates (mustache(5)): {{name}} is escaped for HTML text and quoted attributes, so that no value
// can become markup; {{#name}}…{{/name}} repeats over a list or asks whether there is anything; {{> name}} is
// another template.
#pragma once

#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "core/base/result.hpp"

namespace riskbild::mustache {

using Partials = std::map<std::string, std::string>;

// Empty lists, empty texts, false and null count as nothing; names with dots reach into objects.
// ErrorKind::input where the template is none.
Result<std::string> render(const std::string& text, const nlohmann::json& data, const Partials& partials = {});

}  // namespace riskbild::mustache
