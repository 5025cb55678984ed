#include "core/wall/words.hpp"

#include <nlohmann/json.hpp>

namespace riskbild::wall {
namespace {

using nlohmann::json;

struct Forms {
    std::string one;
    std::string other;
};

bool has_forms(const json& node) {
    return node.is_object() && node.size() == 2 && node.contains("one") && node.contains("other") &&
           node["one"].is_string() && node["other"].is_string();
}

// Nested groups become dotted keys ('now.moved').
Status collect(const json& node, const std::string& key, std::map<std::string, Forms>& into) {
    if (node.is_string()) {
        into[key] = {node.get<std::string>(), node.get<std::string>()};
    } else if (has_forms(node)) {
        into[key] = {node["one"].get<std::string>(), node["other"].get<std::string>()};
    } else if (node.is_object()) {
        for (const auto& [name, child] : node.items())
            if (const Status read = collect(child, key.empty() ? name : key + "." + name, into); !read) return read;
    } else {
        return Error{ErrorKind::input, "word file: '" + key + "' is neither a text, a pair of one and other, nor a group"};
    }
    return done();
}

void fill(std::string& text, std::string_view name, std::string_view value) {
    const std::string placeholder = "{" + std::string(name) + "}";
    for (std::size_t at = text.find(placeholder); at != std::string::npos;
         at = text.find(placeholder, at + value.size()))
        text.replace(at, placeholder.size(), value);
}

}  // namespace

Result<Words> Words::parse(std::string_view text) {
    const json parsed = json::parse(text, nullptr, false);
    if (!parsed.is_object()) return Error{ErrorKind::input, "word file: not a JSON object"};
    std::map<std::string, Forms> forms;
    if (const Status read = collect(parsed, "", forms); !read) return read.error();
    Words words;
    for (auto& [key, form] : forms) words.entries_[key] = {std::move(form.one), std::move(form.other)};
    return words;
}

std::string Words::operator()(std::string_view key, Slots slots) const {
    const auto found = entries_.find(key);
    std::string text = found == entries_.end() ? std::string(key) : found->second.other;
    for (const auto& [name, value] : slots) fill(text, name, value);
    return text;
}

std::string Words::count(std::string_view key, std::size_t count, Slots slots) const {
    const auto found = entries_.find(key);
    if (found == entries_.end()) return std::string(key);
    std::string text = count == 1 ? found->second.one : found->second.other;
    fill(text, "n", std::to_string(count));
    for (const auto& [name, value] : slots) fill(text, name, value);
    return text;
}

std::vector<std::string> Words::keys() const {
    std::vector<std::string> keys;
    for (const auto& entry : entries_) keys.push_back(entry.first);
    return keys;
}

}  // namespace riskbild::wall
