// What the pages are drawn with: style, scripts, fonts and the guides' pictures, at /assets/NAME. Read once at the
// start; what is not read then does not exist, so that no address reaches another file.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "platform/http/server.hpp"

namespace riskbild::hub {

class Assets {
public:
    // assets/hub/style/*.css, assets/hub/script/*.js, assets/guides/*.png and *.svg, and the Inter fonts of the
    // Debian package fonts-inter where they are installed.
    static Result<Assets> read();

    static bool is_path(std::string_view path) { return path.starts_with("/assets/"); }
    // 304 to who has it already; 404 for what there is not.
    http::Response answer(const http::Request& request) const;

private:
    struct Asset {
        std::string_view content_type;
        std::string etag;  // with its quotes
        std::string body;
    };
    std::map<std::string, Asset, std::less<>> assets_;  // by path

    Status add(const std::string& folder, std::string_view ending, std::string_view content_type);
};

}  // namespace riskbild::hub
