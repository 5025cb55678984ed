#include "app/hub/pages/lengths.hpp"

namespace riskbild::hub {

std::string metres_text(int decimetres, Language language) {
    if (decimetres == 0) return {};
    const std::string whole = std::to_string(decimetres / 10);
    if (decimetres % 10 == 0) return whole;
    return whole + (language == Language::sv ? "," : ".") + std::to_string(decimetres % 10);
}

}  // namespace riskbild::hub
