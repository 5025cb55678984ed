// What the pages are drawn with: style, scripts and fonts, at /assets/NAME. Read once at the start; what is not read
// then does not exist, so that no address reaches another file.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "platform/http/resource.hpp"

namespace riskbild::hub {

class Assets {
public:
    // assets/hub/style/*.css, assets/hub/script/*.js, and the Inter fonts of the Debian package fonts-inter where they
    // are installed.
    static Result<Assets> read();

    static bool is_path(std::string_view path) { return path.starts_with("/assets/"); }
    // 304 to who has it already; 404 for what there is not.
    http::Response answer(const http::Request& request) const;

private:
    std::map<std::string, http::Resource, std::less<>> files_;  // by path

    Status add(const std::string& folder, std::string_view ending, const std::string& content_type);
};

}  // namespace riskbild::hub
