#include "platform/sheet/office_file.hpp"

namespace riskbild::sheet {

bool is_zip(std::string_view bytes) {
    return bytes.starts_with("PK\x03\x04");
}

std::vector<import::Sheet> read_office_file(std::string_view, const std::string& file, import::Findings& findings) {
    findings.error("unknown_format", {file, {}, {}, 0});
    return {};
}

}  // namespace riskbild::sheet
