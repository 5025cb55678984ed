#include "core/manuscript/manuscript.hpp"

namespace riskbild::manuscript {

std::vector<import::Sheet> read_text(std::string_view bytes, const std::string& file, const import::Vocabulary&,
                                     import::Findings& findings) {
    auto sheet = import::read_csv(bytes, file);
    if (sheet) return {*std::move(sheet)};
    findings.error("unreadable_file", {file, {}, {}, 0}, {{"fault", sheet.error().message}});
    return {};
}

}  // namespace riskbild::manuscript
