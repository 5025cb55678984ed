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

Result<Words> Words::read() {
    const auto folder = os::assets_folder();
    if (!folder) return folder.error();
    Words words;
    for (const auto& file : json_files_in(*folder + "/hub/words")) {
        const auto object = read_object(file.string());
        if (!object) return object.error();
        for (const auto& [code, both] : object->items()) {
            Both texts{in_language(both, "sv"), in_language(both, "en")};
            if (texts.sv.empty() || texts.en.empty() || gaps_of(texts.sv) != gaps_of(texts.en))
                return Error{ErrorKind::input,
                             file.string() + ": '" + code + "' needs \"sv\" and \"en\" with the same gaps"};
            words.words_.emplace(file.stem().string() + "." + code, std::move(texts));
        }
    }
    return words;
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

json Words::all(Language language) const {
    json everything = json::object();
    for (const auto& [code, both] : words_) {
        const auto dot = code.find('.');
        everything[code.substr(0, dot)][code.substr(dot + 1)] = language == Language::en ? both.en : both.sv;
    }
    return everything;
}

}  // namespace riskbild::hub
