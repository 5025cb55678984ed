#include "app/display/toml_reader.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/wall/page_names.hpp"

namespace riskbild::display {

namespace {

template <class Items>
std::string listed(const Items& items) {
    std::string all;
    for (const auto& item : items) all += fmt::format("{}'{}'", all.empty() ? "" : ", ", item);
    return all;
}

}  // namespace

void TomlReader::table(std::string_view key) {
    const auto node = table_.at_path(key);
    if (node && !node.is_table()) complain(key, fmt::format("must be a table: [{}] on a line of its own", key));
}

void TomlReader::text(std::string_view key, std::string& into) {
    const auto node = table_.at_path(key);
    const auto value = node.value<std::string>();
    if (value) into = *value;
    if (node && !value) complain(key, "must be a text");
}

void TomlReader::flag(std::string_view key, bool& into) {
    const auto node = table_.at_path(key);
    if (node && !node.is_boolean()) return complain(key, "must be true or false");
    into = node.value_or(into);
}

void TomlReader::number(std::string_view key, std::optional<double>& into, double least, double most) {
    const auto node = table_.at_path(key);
    if (!node) return;
    const auto value = node.value<double>();
    if (value && *value >= least && *value <= most) {
        into = *value;
    } else {
        complain(key, fmt::format("must be a number from {} to {}", least, most));
    }
}

void TomlReader::choice(std::string_view key, std::string& into, const std::vector<std::string_view>& allowed) {
    std::string chosen = into;
    text(key, chosen);
    if (chosen == into) return;
    if (std::ranges::find(allowed, chosen) == allowed.end()) {
        return complain(key, fmt::format("'{}' is none of {}", chosen, listed(allowed)));
    }
    into = chosen;
}

void TomlReader::whole_choice(std::string_view key, int& into, const std::vector<int>& allowed) {
    const auto node = table_.at_path(key);
    if (!node) return;
    const auto value = node.is_integer() ? node.value<int>() : std::nullopt;
    if (!value || std::ranges::find(allowed, *value) == allowed.end()) {
        return complain(key, "must be one of " + listed(allowed));
    }
    into = *value;
}

void TomlReader::time(std::string_view key, std::optional<wall::TimeOfDay>& into) {
    const auto node = table_.at_path(key);
    if (!node) return;
    const auto time = wall::parse_time_of_day(node.value_or(std::string_view{}));
    if (!time) return complain(key, "must be a time of day like \"06:30\"");
    into = time;
}

void TomlReader::pages(std::string_view key, std::vector<wall::PageName>& into) {
    const auto node = table_.at_path(key);
    const toml::array* list = node.as_array();
    if (node && list == nullptr) return complain(key, "must be a list of pages: " + wall::all_page_names());
    if (list == nullptr) return;
    for (const toml::node& entry : *list) {
        const auto name = wall::page_named(entry.value_or(std::string_view{}));
        if (!name) return complain(key, "names a page that does not exist; there are " + wall::all_page_names());
        into.push_back(*name);
    }
}

void TomlReader::complain(std::string_view key, const std::string& what) {
    if (!error_) error_ = Error{ErrorKind::input, fmt::format("{}: {}: {}", path_, key, what)};
}

}  // namespace riskbild::display
