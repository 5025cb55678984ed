// Sheets written in a test, read through the real importer with the shipped vocabulary.
#pragma once

#include <string>
#include <string_view>

#include "core/import/import.hpp"

riskbild::import::Sheet sheet_of(std::string_view csv, std::string file = "prov.csv");

// `csv` below the lines that name a board and a plan of 2023.
riskbild::import::Imported import_of(std::string_view csv, const riskbild::import::Hints& hints = {});

const riskbild::plan::Document& only_document(const riskbild::import::Imported& imported);

// The findings of that code, and the line of the first (0: there is none).
std::size_t findings_of(const riskbild::import::Imported& imported, std::string_view code);
int line_of(const riskbild::import::Imported& imported, std::string_view code);
