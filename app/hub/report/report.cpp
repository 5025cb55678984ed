#include "app/hub/report/report.hpp"

namespace riskbild::hub {
namespace {

const char* kind_of_place(const plan::Source& source) {
    if (source.file.empty()) return "place_none";
    if (!source.cell.empty()) return source.sheet.empty() ? "place_cell_only" : "place_cell";
    if (source.line > 0) return "place_line";
    return source.sheet.empty() ? "place_file" : "place_sheet";
}

}  // namespace

std::string Report::say(const std::string& code, std::vector<import::Detail> details) const {
    return words_.text({import::Severity::note, code, std::move(details), {}, {}}, language_);
}

std::string Report::place(const plan::Source& source) const {
    return say(
        kind_of_place(source),
        {{"file", source.file}, {"sheet", source.sheet}, {"cell", source.cell}, {"line", std::to_string(source.line)}});
}

void Report::line(std::string_view text, int indent) {
    text_.append(static_cast<std::size_t>(indent), ' ').append(text);
    text_ += '\n';
}

}  // namespace riskbild::hub
