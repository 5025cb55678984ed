// Files that are often taken for a sheet, told by their first bytes.
#pragma once

#include <string>
#include <string_view>

namespace riskbild::manuscript {

// The code of the finding that names the format ('pdf_file'); empty for text.
std::string foreign_format(std::string_view bytes);

}  // namespace riskbild::manuscript
