// What the pages say: assets/hub/words/*.json, a file a subject, {"code": {"sv": …, "en": …}} in each. A code is
// called by its file's name too: "review.title".
#pragma once

#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "core/import/messages.hpp"

namespace riskbild::hub {

using Language = import::Language;
using Gaps = std::map<std::string, std::string>;  // what stands for {name}

std::string_view code_of(Language language);  // "sv", "en": as in HTML's lang
Language language_of(std::string_view code);  // Swedish unless it is "en"

class Words {
public:
    // ErrorKind::input names the file and the code that lacks a language, or whose languages have other gaps.
    static Result<Words> read();

    // The code itself where there are no words for it.
    std::string say(const std::string& code, Language language, const Gaps& gaps = {}) const;
    bool knows(const std::string& code) const { return words_.contains(code); }
    // For templates: {"review": {"title": …}}.
    nlohmann::json all(Language language) const;

private:
    struct Both {
        std::string sv;
        std::string en;
    };
    std::map<std::string, Both> words_;
};

}  // namespace riskbild::hub
