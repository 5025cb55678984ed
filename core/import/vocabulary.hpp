// What headings and status words mean, as data (assets/vocabulary/*.json): users extend it, code does not.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/prose/phrases.hpp"

namespace riskbild::import {

// What a hub's own files call a heading or a word that is not to be read: {"risks": {"left_out": ["Internt"]}}.
inline constexpr std::string_view left_out = "left_out";

class Vocabulary {
public:
    // The texts of headings.json, words.json and phrases.json; ErrorKind::input with the key that is wrong.
    // Without phrases no sentence says anything.
    static Result<Vocabulary> parse(std::string_view headings_json, std::string_view words_json,
                                    std::string_view phrases_json = "{}");

    // Adds headings or words in the same form, such as a hub's own. A synonym that meant something else means from now
    // on what this file says; `redefined` gets each such one. ErrorKind::input names the file and the key that is
    // wrong.
    Status extend_headings(std::string_view json, std::string_view file, std::vector<std::string>& redefined);
    Status extend_words(std::string_view json, std::string_view file, std::vector<std::string>& redefined);

    // Which field a heading names in a table of that kind ('risks', 'controls', 'measurements', …,
    // 'facts' for label blocks); compared without case and white space. Empty: unknown.
    std::optional<std::string> field(std::string_view table_kind, std::string_view heading) const;
    const std::vector<std::string>& table_kinds() const { return kinds_; }

    // The stable name a status word maps to ('minor') within a concept ('assessment'). Empty: unknown,
    // kept raw and mapped to nothing.
    std::optional<std::string> word(std::string_view concept_name, std::string_view raw) const;

    // Not to be read: neither a field nor a word, and nothing to ask about.
    bool leaves_out_heading(std::string_view table_kind, std::string_view heading) const;
    bool leaves_out_word(std::string_view concept_name, std::string_view raw) const;
    // All of `raw` stands in the vocabulary, not only what it begins with: 'Ja (troligen)' and not just 'Ja'.
    bool has_whole_word(std::string_view concept_name, std::string_view raw) const;

    // All of a concept in their comparable form, each with the name it maps to, `left_out` among
    // them. Empty for an unknown concept.
    using Synonyms = std::map<std::string, std::string, std::less<>>;
    const Synonyms& phrases(std::string_view concept_name) const;

    const prose::Phrases& prose() const { return prose_; }

private:
    prose::Phrases prose_;
    std::vector<std::string> kinds_;
    std::map<std::string, Synonyms, std::less<>> headings_;
    std::map<std::string, Synonyms, std::less<>> words_;
};

}  // namespace riskbild::import
