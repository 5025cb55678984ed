#include "core/manuscript/manuscript.hpp"

#include "core/import/csv.hpp"

namespace riskbild::manuscript {

std::vector<import::Sheet> read_text(std::string_view bytes, const std::string& file, const import::Vocabulary&,
                                     import::Findings& findings) {
    auto sheet = import::read_csv(bytes, file, findings);
    if (!sheet) return {};
    return {*std::move(sheet)};
}

}  // namespace riskbild::manuscript
