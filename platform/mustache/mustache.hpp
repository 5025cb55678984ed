// Mustache templates (mustache(5)): {{name}} is escaped for HTML text and quoted attributes, so that no value
// can become markup; {{#name}}…{{/name}} repeats over a list or asks whether there is anything; {{> name}} is
// another template.
#pragma once

#include <map>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "core/base/result.hpp"

namespace riskbild::mustache {

using Partials = std::map<std::string, std::string>;

// Values of many pages, made ready once. Never changes; copies are one and the same, for any thread.
class Common {
public:
    explicit Common(const nlohmann::json& object);

private:
    friend Result<std::string> render(const std::string&, const nlohmann::json&, const Partials&, const Common*);
    struct Values;
    std::shared_ptr<const Values> values_;
};

// Empty lists, empty texts, false and null count as nothing; names with dots reach into objects. What `data` has not is
// looked for in `common`. ErrorKind::input where the template is none.
Result<std::string> render(const std::string& text, const nlohmann::json& data, const Partials& partials = {},
                           const Common* common = nullptr);

}  // namespace riskbild::mustache
