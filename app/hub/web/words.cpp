#include "app/hub/web/words.hpp"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>
#include <vector>

#include "platform/os/files.hpp"

namespace riskbild::hub {
namespace {

using nlohmann::json;

constexpr std::size_t most_bytes = 1U << 20U;

std::vector<std::filesystem::path> json_files_in(const std::string& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code code;
    for (const auto& entry : std::filesystem::directory_iterator(folder, code))
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    return files;
}

std::set<std::string> gaps_of(const std::string& text) {
    std::set<std::string> gaps;
    for (auto from = text.find('{'); from != std::string::npos; from = text.find('{', from + 1))
        gaps.insert(text.substr(from, text.find('}', from) - from));
    return gaps;
}

Result<json> read_object(const std::string& path) {
    const auto content = os::read_file(path, most_bytes);
    if (!content) return content.error();
    json object = json::parse(*content, nullptr, false);
    if (!object.is_object()) return Error{ErrorKind::input, path + ": holds no JSON object"};
    return object;
}

std::string in_language(const json& both, const char* language) {
    return both.is_object() && both.contains(language) && both[language].is_string() ? both[language].get<std::string>()
                                                                                     : std::string{};
}

}  // namespace

std::string_view code_of(Language language) {
    return language == Language::en ? "en" : "sv";
}

Language language_of(std::string_view code) {
    return code == "en" ? Language::en : Language::sv;
}

mustache::Common Words::ready(const ByCode& words, std::string Both::*text) {
    json t = json::object();
    for (const auto& [code, both] : words) {
        const auto dot = code.find('.');
        t[code.substr(0, dot)][code.substr(dot + 1)] = both.*text;
    }
    return mustache::Common(json{{"t", std::move(t)}});
}

Words::Words(ByCode words) : words_(std::move(words)), sv_(ready(words_, &Both::sv)), en_(ready(words_, &Both::en)) {}

Result<Words> Words::read() {
    const auto folder = os::assets_folder();
    if (!folder) return folder.error();
    ByCode words;
    for (const auto& file : json_files_in(*folder + "/hub/words")) {
        const auto object = read_object(file.string());
        if (!object) return object.error();
        for (const auto& [code, both] : object->items()) {
            Both texts{in_language(both, "sv"), in_language(both, "en")};
            if (texts.sv.empty() || texts.en.empty() || gaps_of(texts.sv) != gaps_of(texts.en))
                return Error{ErrorKind::input,
                             file.string() + ": '" + code + "' needs \"sv\" and \"en\" with the same gaps"};
            words.emplace(file.stem().string() + "." + code, std::move(texts));
        }
    }
    return Words(std::move(words));
}

std::string Words::say(const std::string& code, Language language, const Gaps& gaps) const {
    const auto found = words_.find(code);
    if (found == words_.end()) return code;
    std::string text = language == Language::en ? found->second.en : found->second.sv;
    for (const auto& [name, value] : gaps) {
        const std::string gap = "{" + name + "}";
        for (auto at = text.find(gap); at != std::string::npos; at = text.find(gap, at + value.size()))
            text.replace(at, gap.size(), value);
    }
    return text;
}

std::vector<std::string> Words::codes_beginning_with(const std::string& start) const {
    std::vector<std::string> codes;
    for (auto it = words_.lower_bound(start); it != words_.end() && it->first.starts_with(start); ++it)
        codes.push_back(it->first);
    return codes;
}

}  // namespace riskbild::hub
