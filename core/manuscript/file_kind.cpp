#include "core/manuscript/file_kind.hpp"

#include <algorithm>
#include <array>

namespace riskbild::manuscript {
namespace {

struct Magic {
    std::string_view begins;
    std::string_view code;
};

constexpr auto magics = std::to_array<Magic>({{"%PDF", "pdf_file"},
                                              {"\xD0\xCF\x11\xE0", "old_office_file"},
                                              {"{\\rtf", "rtf_file"},
                                              {"\x89PNG", "picture_file"},
                                              {"\xFF\xD8\xFF", "picture_file"},
                                              {"GIF8", "picture_file"},
                                              {std::string_view("II*\0", 4), "picture_file"},
                                              {std::string_view("MM\0*", 4), "picture_file"},
                                              {"PK\x03\x04", "unknown_format"}});

// Excel's workbook in XML of 2003 is text, but no table that we know.
bool is_xml_workbook(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, 2'000);
    return head.find("<?xml") != std::string_view::npos &&
           head.find("urn:schemas-microsoft-com:office:spreadsheet") != std::string_view::npos &&
           head.find("<html") == std::string_view::npos;
}

}  // namespace

std::string foreign_format(std::string_view bytes) {
    const auto known =
        std::ranges::find_if(magics, [&](const Magic& magic) { return bytes.starts_with(magic.begins); });
    if (known != magics.end()) return std::string(known->code);
    return is_xml_workbook(bytes) ? "old_office_file" : "";
}

}  // namespace riskbild::manuscript
