// Key files in a folder that goes away with its owner.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace riskbild::testing {

std::string bytes_from_hex(std::string_view hex);

class KeyFolder {
public:
    KeyFolder();
    KeyFolder(const KeyFolder&) = delete;
    KeyFolder& operator=(const KeyFolder&) = delete;
    ~KeyFolder();

    std::string path(const std::string& name) const { return (folder_ / name).string(); }
    // A new file with that content; its path.
    std::string write(const std::string& content, unsigned mode = 0600);

private:
    std::filesystem::path folder_;
    int files_ = 0;
};

}  // namespace riskbild::testing
