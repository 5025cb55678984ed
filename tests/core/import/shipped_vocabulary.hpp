// The files that ship, read from the source tree.
#pragma once

#include <string>

#include "core/import/messages.hpp"
#include "core/import/vocabulary.hpp"

std::string read_file(const std::string& path_from_root);
riskbild::import::Vocabulary shipped_vocabulary();
riskbild::import::Messages shipped_messages();
std::string words_of(const riskbild::import::Diagnostic& diagnostic);  // in Swedish

// Whether core/plan (or, for words it does not map, the importer) knows that name.
bool is_stable_name(const std::string& concept_name, const std::string& name);
