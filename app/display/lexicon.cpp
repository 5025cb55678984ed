#include "app/display/lexicon.hpp"

#include <spdlog/spdlog.h>

#include "platform/os/files.hpp"

namespace riskbild::display {

Result<wall::Words> words_in(const std::string& language) {
    const auto text = os::read_asset("words/" + language + ".json");
    if (!text) return text.error();
    return wall::Words::parse(*text);
}

Result<Lexicon> Lexicon::open(const std::string& language) {
    auto words = words_in(language);
    if (!words) return words.error();
    return Lexicon(language, std::move(*words));
}

void Lexicon::speak(const std::string& language) {
    if (language == language_) return;
    language_ = language;  // said once, whether it is there or not
    auto words = words_in(language);
    if (words) {
        words_ = std::move(*words);
    } else {
        spdlog::warn("{}", words.error().message);
    }
}

}  // namespace riskbild::display
