// What the pages say: assets/hub/words/*.json, a file a subject, {"code": {"sv": …, "en": …}} in each. A code is
// called by its file's name too: "review.title".
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/import/messages.hpp"
#include "platform/mustache/mustache.hpp"

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
    std::vector<std::string> codes_beginning_with(const std::string& start) const;
    // All of them, as templates have them: {{t.review.title}}.
    const mustache::Common& in_templates(Language language) const { return language == Language::en ? en_ : sv_; }

private:
    struct Both {
        std::string sv;
        std::string en;
    };
    using ByCode = std::map<std::string, Both>;

    explicit Words(ByCode words);
    static mustache::Common ready(const ByCode& words, std::string Both::*text);

    ByCode words_;
    mustache::Common sv_;
    mustache::Common en_;
};

}  // namespace riskbild::hub
