#include "platform/sheet/office.hpp"

#include "core/base/limits.hpp"

namespace riskbild::sheet {

bool Office::refuse(const Fault& fault, const std::string& part, std::string cell, int line) {
    findings.error(std::string(fault.code), place(std::move(cell), line),
                   {{"part", part}, {"most", std::to_string(fault.most)}});
    return false;
}

bool Office::may_say(std::string_view code) {
    return ++said[code] <= limits::findings_alike;
}

void Office::note(std::string_view code, const plan::Source& where, std::vector<import::Detail> details) {
    if (may_say(code)) findings.note(std::string(code), where, std::move(details));
}

void Office::warning(std::string_view code, const plan::Source& where, std::vector<import::Detail> details) {
    if (may_say(code)) findings.warning(std::string(code), where, std::move(details));
}

void Office::say_how_many_more() {
    for (const auto& [code, times] : said)
        if (times > limits::findings_alike)
            findings.warning("more_alike", {file, {}, {}, 0},
                             {{"count", std::to_string(times - limits::findings_alike)}, {"code", std::string(code)}});
}

bool Office::admit(const import::CellText& cell, const std::string& where, int line) {
    text_bytes += cell.text.size();
    if (cell.text.size() > limits::cell_bytes)
        return refuse({"cell_too_long", limits::cell_bytes >> 20U}, {}, where, line);
    if (++cells > limits::sheet_cells) return refuse({"too_many_cells", limits::sheet_cells}, {}, where, line);
    if (text_bytes > limits::office_text_bytes)
        return refuse({"too_much_text", limits::office_text_bytes >> 20U}, {}, where, line);
    return true;
}

}  // namespace riskbild::sheet
