#include "tests/platform/crypto/support.hpp"

#include <stdlib.h>

#include <fstream>
#include <stdexcept>

namespace riskbild::testing {

std::string bytes_from_hex(std::string_view hex) {
    std::string bytes;
    for (std::size_t at = 0; at + 1 < hex.size(); at += 2)
        bytes += static_cast<char>(std::stoi(std::string(hex.substr(at, 2)), nullptr, 16));
    return bytes;
}

KeyFolder::KeyFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "riskbild-keys-XXXXXX").string();
    if (!::mkdtemp(pattern.data())) throw std::runtime_error("cannot make a temporary folder");
    folder_ = pattern;
}

KeyFolder::~KeyFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

std::string KeyFolder::write(const std::string& content, unsigned mode) {
    const std::string file = path("key-" + std::to_string(files_++));
    std::ofstream(file, std::ios::binary) << content;
    std::filesystem::permissions(file, static_cast<std::filesystem::perms>(mode));
    return file;
}

}  // namespace riskbild::testing
