#include "app/hub/actions/own_vocabulary.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/hub/actions/own_vocabulary_file.hpp"
#include "app/hub/actions/sheets.hpp"
#include "app/hub/store/audit_details.hpp"
#include "core/base/text.hpp"

namespace riskbild::hub {
namespace {

using json = nlohmann::ordered_json;

Status check_meaning(About about, const Meaning& meaning) {
    const auto choices = read_choices(import::Language::sv);
    if (!choices) return choices.error();
    const auto names = about == About::word ? choices->meanings(meaning.section) : choices->fields(meaning.section);
    const bool known = std::ranges::find(names, meaning.name, &Term::name) != names.end() ||
                       (!names.empty() && meaning.name == import::left_out);
    const std::size_t letters = text::letter_count(meaning.text);
    if (known && letters > 0 && letters <= longest_synonym) return done();
    return Error{ErrorKind::usage, "There is no such meaning to choose, or the word is too long"};
}

// Whether there was such a synonym.
bool erase(json& synonyms, const std::string& text) {
    const std::string wanted = text::comparable(text);
    json kept = json::array();
    for (const json& each : synonyms)
        if (text::comparable(each.get<std::string>()) != wanted) kept.push_back(each);
    const bool erased = kept.size() != synonyms.size();
    synonyms = std::move(kept);
    return erased;
}

// It has one meaning: the newest.
Status put(json& own, const Meaning& meaning) {
    json& names = own[meaning.section];
    for (auto& [name, synonyms] : names.items()) erase(synonyms, meaning.text);
    names[meaning.name].push_back(meaning.text);
    return done();
}

Status take_back(json& own, const Meaning& meaning) {
    const bool known = own.contains(meaning.section) && own[meaning.section].contains(meaning.name);
    if (known && erase(own[meaning.section][meaning.name], meaning.text)) return done();
    return Error{ErrorKind::not_found, "That is no answer of this hub, or it has been taken back already"};
}

// What is done with an answer, and the codes by which the audit log tells of it.
struct Deed {
    Status (*make)(json& own, const Meaning& meaning);
    const char* means;
    const char* is_left_out;
};
constexpr Deed remembering{put, "means", "left_out"};
constexpr Deed forgetting{take_back, "meant", "left_out_no_more"};

std::string told(const Deed& deed, const Meaning& meaning) {
    if (meaning.name == import::left_out) return in_log({{deed.is_left_out, {{"words", meaning.text}}}});
    return in_log({{deed.means, {{"words", meaning.text}, {"name", meaning.name}}}});
}

// The transaction keeps others who want to write from reading what is about to be replaced.
Status change(About about, const char* action, const Deed& deed, sqlite::Database& database, const std::string& data,
              const Meaning& meaning, const Actor& actor) {
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    const OwnVocabularyFile file(data, about);
    auto own = file.read();
    if (!own) return own.error();
    if (Status made = deed.make(*own, meaning); !made) return made;
    const AuditEntry entry{action, meaning.section, told(deed, meaning)};
    if (Status noted = record(database, actor, entry); !noted) return noted;
    if (Status written = file.write(*own); !written) return written;
    return transaction->commit();
}

Status remember(About about, const char* action, sqlite::Database& database, const std::string& data,
                const Meaning& meaning, const Actor& actor) {
    if (Status checked = check_meaning(about, meaning); !checked) return checked;
    return change(about, action, remembering, database, data, meaning, actor);
}

}  // namespace

Status remember_word(sqlite::Database& database, const std::string& data, const Meaning& meaning, const Actor& actor) {
    return remember(About::word, "remember word", database, data, meaning, actor);
}

Status remember_heading(sqlite::Database& database, const std::string& data, const Meaning& meaning,
                        const Actor& actor) {
    return remember(About::heading, "remember heading", database, data, meaning, actor);
}

Status forget_word(sqlite::Database& database, const std::string& data, const Meaning& meaning, const Actor& actor) {
    return change(About::word, "forget word", forgetting, database, data, meaning, actor);
}

Status forget_heading(sqlite::Database& database, const std::string& data, const Meaning& meaning, const Actor& actor) {
    return change(About::heading, "forget heading", forgetting, database, data, meaning, actor);
}

}  // namespace riskbild::hub
