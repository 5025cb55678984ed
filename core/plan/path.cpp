#include "core/plan/path.hpp"

namespace riskbild::plan {

std::string Path::at(std::string_view key) const {
    return text_.empty() ? std::string(key) : text_ + "." + std::string(key);
}

Path::Step Path::into(std::string_view key) {
    const std::size_t length = text_.size();
    text_ = at(key);
    return {*this, length};
}

Path::Step Path::into(std::string_view key, std::size_t index) {
    const std::size_t length = text_.size();
    text_ = at(key) + "[" + std::to_string(index) + "]";
    return {*this, length};
}

}  // namespace riskbild::plan
