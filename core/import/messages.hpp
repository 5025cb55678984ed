// The words of every finding, in Swedish and English (assets/vocabulary/findings.json).
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "core/import/diagnostic.hpp"

namespace riskbild::import {

enum class Language { sv, en };

class Messages {
public:
    // {"value_differs": {"sv": "… {value} …", "en": "… {value} …"}, …}; ErrorKind::input names the key that
    // lacks a language or whose languages do not have the same gaps.
    static Result<Messages> parse(std::string_view findings_json);

    // What happened and what to do, in one or two sentences. The code itself where it has no words.
    std::string text(const Diagnostic& diagnostic, Language language) const;
    bool knows(std::string_view code) const { return words_.contains(code); }

private:
    struct Words {
        std::string sv;
        std::string en;
    };
    std::map<std::string, Words, std::less<>> words_;
};

}  // namespace riskbild::import
