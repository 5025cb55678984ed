#include "app/hub/actions/own_vocabulary.hpp"

#include <nlohmann/json.hpp>

#include "core/base/limits.hpp"
#include "core/base/text.hpp"
#include "core/import/vocabulary.hpp"
#include "platform/os/files.hpp"

namespace riskbild::hub {
namespace {

using json = nlohmann::ordered_json;  // what an operator has written keeps its order
using Extend = Status (import::Vocabulary::*)(std::string_view, std::string_view, std::vector<std::string>&);

struct Kind {
    const char* file;    // in both folders
    const char* action;  // in the audit log
    Extend extend;
};

Status check_meaning(const Kind& kind, const Meaning& meaning) {
    const auto text = os::read_asset(std::string("vocabulary/") + kind.file);
    if (!text) return text.error();
    const json shipped = json::parse(*text, nullptr, false);
    const bool known =
        shipped.is_object() && shipped.contains(meaning.section) && shipped[meaning.section].contains(meaning.name);
    const std::size_t letters = text::letter_count(meaning.text);
    if (known && letters > 0 && letters <= longest_synonym) return done();
    return Error{ErrorKind::usage, std::string(kind.file) + " has no such meaning, or the word is too long"};
}

// As the importer reads it: what it would refuse is neither extended nor written.
Status check_readable(const Kind& kind, const std::string& content) {
    auto vocabulary = import::Vocabulary::parse("{}", "{}");
    if (!vocabulary) return vocabulary.error();
    std::vector<std::string> redefined;
    Status read = ((*vocabulary).*kind.extend)(content, kind.file, redefined);
    if (!read) return Error{ErrorKind::io, "The hub's own " + read.error().message};
    return done();
}

Result<json> read_own(const Kind& kind, const std::string& path) {
    if (!os::exists(path)) return json::object();
    const auto text = os::read_file(path, limits::sheet_bytes);
    if (!text) return Error{ErrorKind::io, text.error().message};
    if (Status readable = check_readable(kind, *text); !readable) return readable.error();
    return json::parse(*text, nullptr, false);
}

// It has one meaning: the newest.
void put(json& own, const Meaning& meaning) {
    json& names = own[meaning.section];
    const std::string wanted = text::comparable(meaning.text);
    for (auto& [name, synonyms] : names.items()) {
        json kept = json::array();
        for (const json& each : synonyms)
            if (!each.is_string() || text::comparable(each.get<std::string>()) != wanted) kept.push_back(each);
        synonyms = std::move(kept);
    }
    names[meaning.name].push_back(meaning.text);
}

Status write(const Kind& kind, const std::string& data, const Meaning& meaning) {
    const std::string folder = data + "/vocabulary";
    if (Status made = os::make_folders(folder); !made) return made;
    const std::string path = folder + "/" + kind.file;
    auto own = read_own(kind, path);
    if (!own) return own.error();
    put(*own, meaning);
    const std::string content = own->dump(2, ' ', false, json::error_handler_t::replace) + "\n";
    if (Status readable = check_readable(kind, content); !readable) return readable;
    return os::write_file_atomically(path, content);
}

// The transaction keeps others who want to write from reading what is about to be replaced.
Status remember(const Kind& kind, sqlite::Database& database, const std::string& data, const Meaning& meaning,
                const Actor& actor) {
    if (Status checked = check_meaning(kind, meaning); !checked) return checked;
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    const std::string detail = "'" + meaning.text + "' means " + meaning.name;
    if (Status noted = record(database, actor, {kind.action, meaning.section, detail}); !noted) return noted;
    if (Status written = write(kind, data, meaning); !written) return written;
    return transaction->commit();
}

}  // namespace

Status remember_word(sqlite::Database& database, const std::string& data, const Meaning& meaning, const Actor& actor) {
    return remember({"words.json", "remember word", &import::Vocabulary::extend_words}, database, data, meaning, actor);
}

Status remember_heading(sqlite::Database& database, const std::string& data, const Meaning& meaning,
                        const Actor& actor) {
    return remember({"headings.json", "remember heading", &import::Vocabulary::extend_headings}, database, data,
                    meaning, actor);
}

}  // namespace riskbild::hub
