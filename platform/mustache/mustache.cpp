#include "platform/mustache/mustache.hpp"

#include <kainjow/mustache.hpp>
#include <nlohmann/json.hpp>

namespace riskbild::mustache {
namespace {

using kainjow::mustache::data;
using nlohmann::json;

data to_data(const json& value);

data list_of(const json& values) {
    data list{data::type::list};
    for (const json& value : values) list.push_back(to_data(value));
    return list;
}

data object_of(const json& values) {
    data object{data::type::object};
    for (const auto& [name, value] : values.items()) object.set(name, to_data(value));
    return object;
}

data text_of(const std::string& text) {
    return text.empty() ? data{false} : data{text};
}

data to_data(const json& value) {
    if (value.is_object()) return object_of(value);
    if (value.is_array()) return list_of(value);
    if (value.is_string()) return text_of(value.get_ref<const std::string&>());
    if (value.is_boolean()) return data{value.get<bool>()};
    if (value.is_null()) return data{false};
    return data{value.dump()};
}

}  // namespace

struct Common::Values {
    data object;
};

Common::Common(const json& object) : values_(std::make_shared<const Values>(Values{to_data(object)})) {}

Result<std::string> render(const std::string& text, const json& values, const Partials& partials,
                           const Common* common) {
    data own = to_data(values);
    for (const auto& [name, partial] : partials)
        own.set(name, data{kainjow::mustache::partial{[&partial] { return partial; }}});
    kainjow::mustache::mustache page(text);
    if (!page.is_valid()) return Error{ErrorKind::input, "A template cannot be read: " + page.error_message()};
    kainjow::mustache::context<std::string> known;
    if (common != nullptr) known.push(&common->values_->object);
    known.push(&own);  // asked first
    return page.render(known);
}

}  // namespace riskbild::mustache
