#include "core/import/messages.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

namespace riskbild::import {
namespace {

using Json = nlohmann::json;

Error wrong(const std::string& key, const std::string& why) {
    return {ErrorKind::input, "findings.json: " + key + ": " + why};
}

// The names between braces, sorted.
std::vector<std::string> gaps_of(const std::string& words) {
    std::vector<std::string> gaps;
    for (std::size_t open = words.find('{'); open != std::string::npos; open = words.find('{', open + 1)) {
        const std::size_t close = words.find('}', open);
        if (close == std::string::npos) break;
        gaps.push_back(words.substr(open + 1, close - open - 1));
    }
    std::ranges::sort(gaps);
    return gaps;
}

std::string filled(std::string words, const std::vector<Detail>& details) {
    for (std::size_t open = words.find('{'); open != std::string::npos; open = words.find('{', open)) {
        const std::size_t close = words.find('}', open);
        if (close == std::string::npos) break;
        const auto detail = std::ranges::find(details, words.substr(open + 1, close - open - 1), &Detail::name);
        const std::string text = detail == details.end() ? std::string() : detail->text;
        words.replace(open, close - open + 1, text);
        open += text.size();
    }
    return words;
}

}  // namespace

Result<Messages> Messages::parse(std::string_view findings_json) {
    const Json root = Json::parse(findings_json, nullptr, false);
    if (!root.is_object()) return wrong("the file", "is not a JSON object");
    Messages messages;
    for (const auto& [code, languages] : root.items()) {
        if (!languages.is_object() || !languages.contains("sv") || !languages.contains("en"))
            return wrong(code, "needs its words in 'sv' and 'en'");
        if (!languages["sv"].is_string() || !languages["en"].is_string()) return wrong(code, "words are texts");
        Words words{languages["sv"].get<std::string>(), languages["en"].get<std::string>()};
        if (gaps_of(words.sv) != gaps_of(words.en)) return wrong(code, "the languages do not have the same gaps");
        messages.words_.emplace(code, std::move(words));
    }
    return messages;
}

std::string Messages::text(const Diagnostic& diagnostic, Language language) const {
    const auto words = words_.find(diagnostic.code);
    if (words == words_.end()) return diagnostic.code;
    return filled(language == Language::sv ? words->second.sv : words->second.en, diagnostic.details);
}

}  // namespace riskbild::import
