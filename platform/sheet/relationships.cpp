#include "platform/sheet/relationships.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "platform/sheet/xml.hpp"

namespace riskbild::sheet {
namespace {

std::string folder_of(const std::string& part) {
    return part.substr(0, part.rfind('/') + 1);
}

std::string list_of(const std::string& part) {
    const std::string folder = folder_of(part);
    return folder + "_rels/" + part.substr(folder.size()) + ".rels";
}

// '../drawings/a.xml' seen from 'xl/worksheets/'; a '..' above the root stays there.
std::string resolved(const std::string& folder, std::string_view target) {
    const std::string whole = target.starts_with('/') ? std::string(target) : folder + std::string(target);
    std::vector<std::string> steps;
    for (const std::string_view step : text::split(whole, '/')) {
        if (step == ".." && !steps.empty()) steps.pop_back();
        if (!step.empty() && step != "." && step != "..") steps.emplace_back(step);
    }
    return text::join(steps, "/");
}

Relationship relationship(const std::string& folder, pugi::xml_node node) {
    const std::string_view type = attribute_of(node, "Type");
    Relationship one;
    one.id = attribute_of(node, "Id");
    one.type = type.substr(type.rfind('/') + 1);
    one.external = attribute_of(node, "TargetMode") == "External";
    one.target = resolved(folder, attribute_of(node, "Target"));
    return one;
}

}  // namespace

Relationships relationships_of(Office& office, const std::string& part) {
    Relationships all;
    if (!office.package.has(list_of(part))) return all;
    const bool read = read_pieces(office, list_of(part), {}, [&](Step step, pugi::xml_node node) {
        if (step == Step::piece && is_named(node, "Relationship")) all.push_back(relationship(folder_of(part), node));
        return true;
    });
    return read ? all : Relationships{};
}

std::string target_of_type(const Relationships& all, std::string_view type) {
    const auto found = std::ranges::find_if(all, [&](const auto& one) { return one.type == type && !one.external; });
    return found == all.end() ? std::string() : found->target;
}

const Relationship* with_id(const Relationships& all, std::string_view id) {
    const auto found = std::ranges::find(all, id, &Relationship::id);
    return found == all.end() ? nullptr : &*found;
}

}  // namespace riskbild::sheet
