// What people call the parts of a board that are kept by an id.
#pragma once

#include <string>

#include "core/plan/plan.hpp"

namespace riskbild::hub {

// As its newest document says; the id where none has it.
std::string title_of_risk(const plan::Board& board, const std::string& risk);
// 'Internkontrollplan 2023, helår'; the id where it says nothing of itself.
std::string name_of_document(const plan::Board& board, const plan::Document& document);
// The same of its id, which it may be without a document.
std::string name_of_document(const plan::Board& board, const std::string& document);

}  // namespace riskbild::hub
