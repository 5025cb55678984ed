// One of the two files of the hub's own vocabulary, as it stands on disk.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "app/hub/actions/own_vocabulary.hpp"

namespace riskbild::hub {

class OwnVocabularyFile {
public:
    OwnVocabularyFile(const std::string& data, About about);

    // {"assessment": {"minor": ["Smått"]}}, in the order that an operator has given it; none where there is no file.
    // ErrorKind::io where the importer would refuse it.
    Result<nlohmann::ordered_json> read() const;
    // The old one or the new one, never half. What the importer would refuse is not written.
    Status write(const nlohmann::ordered_json& own) const;

private:
    Status check_readable(const std::string& content) const;

    std::string folder_;
    std::string name_;
    Status (import::Vocabulary::*extend_)(std::string_view, std::string_view, std::vector<std::string>&);
};

}  // namespace riskbild::hub
