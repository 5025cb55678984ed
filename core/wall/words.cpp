#include "core/wall/words.hpp"

#include <algorithm>
#include <optional>
#include <span>

#include "core/snapshot/json.hpp"

namespace riskbild::wall {
namespace {

using snapshot::Json;
using snapshot::JsonObject;

constexpr std::size_t most_bytes = 1U << 20U;

struct Forms {
    std::string one;
    std::string other;
};

std::optional<Forms> forms_of(const Json& node) {
    if (const auto* text = node.as<std::string>()) return Forms{*text, *text};
    const auto* pair = node.as<JsonObject>();
    if (pair == nullptr || pair->size() != 2 || !pair->contains("one") || !pair->contains("other")) return std::nullopt;
    const auto* one = pair->at("one").as<std::string>();
    const auto* other = pair->at("other").as<std::string>();
    if (one == nullptr || other == nullptr) return std::nullopt;
    return Forms{*one, *other};
}

// Nested groups become dotted keys ('now.moved').
Status collect(const Json& node, const std::string& key, std::map<std::string, Forms>& into) {
    if (auto forms = forms_of(node)) {
        into[key] = std::move(*forms);
        return done();
    }
    const auto* group = node.as<JsonObject>();
    if (group == nullptr)
        return Error{ErrorKind::input,
                     "word file: '" + key + "' is neither a text, a pair of one and other, nor a group"};
    for (const auto& [name, child] : *group)
        if (const Status read = collect(child, key.empty() ? name : key + "." + name, into); !read) return read;
    return done();
}

// In one pass, so that a value which itself holds braces is left as it is. Unknown placeholders stay.
std::string filled(std::string_view text, std::span<const std::pair<std::string_view, std::string>> slots) {
    std::string out;
    while (!text.empty()) {
        const std::size_t open = text.find('{');
        const std::size_t close = open == text.npos ? text.npos : text.find('}', open);
        if (close == text.npos) return out.append(text);
        out.append(text.substr(0, open));
        const std::string_view name = text.substr(open + 1, close - open - 1);
        const auto slot = std::ranges::find(slots, name, [](const auto& each) { return each.first; });
        out.append(slot == slots.end() ? text.substr(open, close - open + 1) : std::string_view(slot->second));
        text.remove_prefix(close + 1);
    }
    return out;
}

}  // namespace

Result<Words> Words::parse(std::string_view text) {
    const Result<Json> parsed = snapshot::parse_json(text, most_bytes);
    if (!parsed) return Error{ErrorKind::input, "word file: " + parsed.error().message};
    if (parsed->as<JsonObject>() == nullptr) return Error{ErrorKind::input, "word file: not a JSON object"};
    std::map<std::string, Forms> forms;
    if (const Status read = collect(*parsed, "", forms); !read) return read.error();
    Words words;
    for (auto& [key, form] : forms) words.entries_[key] = {std::move(form.one), std::move(form.other)};
    return words;
}

std::string Words::operator()(std::string_view key, Slots slots) const {
    const auto found = entries_.find(key);
    return found == entries_.end() ? std::string(key) : filled(found->second.other, {slots.begin(), slots.end()});
}

std::string Words::count(std::string_view key, std::size_t count, Slots slots) const {
    const auto found = entries_.find(key);
    if (found == entries_.end()) return std::string(key);
    std::vector<std::pair<std::string_view, std::string>> all(slots);
    all.emplace_back("n", std::to_string(count));
    return filled(count == 1 ? found->second.one : found->second.other, all);
}

std::vector<std::string> Words::keys() const {
    std::vector<std::string> keys;
    for (const auto& entry : entries_) keys.push_back(entry.first);
    return keys;
}

}  // namespace riskbild::wall
