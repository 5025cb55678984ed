#include "app/hub/pages/log_csv.hpp"

#include "app/hub/pages/moments.hpp"

namespace riskbild::hub {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string cell(const std::string& text) {
    constexpr std::string_view formula = "=+-@\t\r\n";
    std::string quoted = "\"";
    if (!text.empty() && formula.find(text.front()) != std::string_view::npos) quoted += '\'';
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted.append("\"");
}

void add_row(std::string& csv, const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) csv.append(i == 0 ? "" : ";").append(cell(cells[i]));
    csv.append("\r\n");
}

}  // namespace

std::string log_csv(const std::vector<std::string>& headings, const std::vector<AuditLine>& lines) {
    std::string csv(byte_order_mark);
    add_row(csv, headings);
    for (const AuditLine& line : lines)
        add_row(csv,
                {minute_of(line.actor.now), line.actor.name, line.entry.action, line.entry.subject, line.entry.detail});
    return csv;
}

}  // namespace riskbild::hub
