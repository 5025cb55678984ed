// An office file while it is read: its parts, what there is to say of it, and what is counted over all sheets.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/import/findings.hpp"
#include "core/import/table.hpp"
#include "platform/sheet/package.hpp"

namespace riskbild::sheet {

struct Office {
    Package package;
    std::string file;
    import::Findings& findings;
    std::string sheet{};                             // that is being read
    std::size_t cells = 0;                           // of all sheets, with the empty ones before and between
    std::size_t text_bytes = 0;                      // of all cells
    std::map<std::string_view, std::size_t> said{};  // by code

    plan::Source place(std::string cell = {}, int line = 0) const { return {file, sheet, std::move(cell), line}; }

    // An error that ends the reading; always false.
    bool refuse(const Fault& fault, const std::string& part, std::string cell = {}, int line = 0);

    // Said at most limits::findings_alike times of a code; say_how_many_more() counts the others.
    void note(std::string_view code, const plan::Source& place, std::vector<import::Detail> details = {});
    void warning(std::string_view code, const plan::Source& place, std::vector<import::Detail> details = {});
    void say_how_many_more();

    // Counts a cell before it is kept; false, with an error, beyond limits.
    bool admit(const import::CellText& cell, const std::string& where, int line = 0);

private:
    bool may_say(std::string_view code);
};

}  // namespace riskbild::sheet
