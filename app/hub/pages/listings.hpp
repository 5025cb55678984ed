// What was read of a file as tables, a kind at a time, for the page of a draft.
#pragma once

#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "app/hub/actions/sheets.hpp"
#include "app/hub/report/check_lines.hpp"
#include "app/hub/report/report.hpp"
#include "app/hub/web/visit.hpp"
#include "core/import/import.hpp"

namespace riskbild::hub {

// What the tables are worded with, in the person's language. Refers to the visit and to what was read.
struct Reading {
    const Visit& visit;
    const import::Imported& imported;
    const ReportWords& words;
    const Choices& choices;
    Report report{words.report, visit.person.language};
    CheckLines lines{report, visit.person.language};

    Reading(const Visit& who, const import::Imported& what, const ReportWords& with, const Choices& named)
        : visit(who), imported(what), words(with), choices(named) {}
    Reading(const Reading&) = delete;  // `lines` refers to `report`
};

struct Cell {
    std::string text;
    std::string detail{};  // in small, below
    bool number = false;
    bool heading = false;  // what the row is about
};

struct Listing {
    std::string kind;                  // "risks": part of the words' codes and of the address
    std::vector<std::string> columns;  // codes of words, "review.column_title"
    std::size_t count = 0;
    std::function<std::vector<Cell>(std::size_t)> cells;
    std::function<plan::Source(std::size_t)> source;
};

// Those that have rows, in the order of a document; they refer to `reading`.
std::vector<Listing> listings_of(const Reading& reading);

// Rows from the one numbered `first`, at most `most`: {kind, title, columns, rows, count}.
nlohmann::json as_json(const Reading& reading, const Listing& listing, std::size_t first, std::size_t most);

// '7 risker', '1 kontroll'.
std::string counted(const Visit& visit, const std::string& kind, std::size_t count);

}  // namespace riskbild::hub
