// The demo sheets, as the real importer reads them.
#pragma once

#include <string>
#include <string_view>

#include "core/import/import.hpp"

const riskbild::import::Imported& imported_demo();

// The document of one of the five source documents, '000' … '004'.
const riskbild::plan::Document& demo_document(std::string_view seed);
const riskbild::plan::Board& demo_board(std::string_view seed);
