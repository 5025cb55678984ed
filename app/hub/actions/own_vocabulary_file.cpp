#include "app/hub/actions/own_vocabulary_file.hpp"

#include <nlohmann/json.hpp>

#include "core/base/limits.hpp"
#include "platform/os/files.hpp"

namespace riskbild::hub {

using json = nlohmann::ordered_json;
using import::Vocabulary;

OwnVocabularyFile::OwnVocabularyFile(const std::string& data, About about)
    : folder_(data + "/vocabulary"),
      name_(about == About::word ? "words.json" : "headings.json"),
      extend_(about == About::word ? &Vocabulary::extend_words : &Vocabulary::extend_headings) {}

Status OwnVocabularyFile::check_readable(const std::string& content) const {
    auto vocabulary = Vocabulary::parse("{}", "{}");
    if (!vocabulary) return vocabulary.error();
    std::vector<std::string> redefined;
    Status read = ((*vocabulary).*extend_)(content, name_, redefined);
    if (!read) return Error{ErrorKind::io, "The hub's own " + read.error().message};
    return done();
}

Result<json> OwnVocabularyFile::read() const {
    const std::string path = folder_ + "/" + name_;
    if (!os::exists(path)) return json::object();
    const auto text = os::read_file(path, limits::sheet_bytes);
    if (!text) return Error{ErrorKind::io, text.error().message};
    if (Status readable = check_readable(*text); !readable) return readable.error();
    return json::parse(*text, nullptr, false);
}

Status OwnVocabularyFile::write(const json& own) const {
    if (Status made = os::make_folders(folder_); !made) return made;
    const std::string content = own.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
    if (Status readable = check_readable(content); !readable) return readable;
    return os::write_file_atomically(folder_ + "/" + name_, content);
}

}  // namespace riskbild::hub
