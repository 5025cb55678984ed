#include "app/hub/web/assets.hpp"

#include <filesystem>

#include "platform/crypto/ed25519.hpp"
#include "platform/os/files.hpp"

namespace riskbild::hub {
namespace {

constexpr std::size_t most_bytes = 4U << 20U;
constexpr const char* fonts = "/usr/share/fonts/opentype/inter";

// The whole family has forty files; the pages are set in these.
bool is_wanted(const std::filesystem::path& file, std::string_view ending) {
    if (file.extension() != ending) return false;
    if (ending != ".otf") return true;
    const std::string name = file.stem().string();
    return name == "Inter-Regular" || name == "Inter-SemiBold" || name == "Inter-Bold" ||
           name == "InterDisplay-SemiBold";
}

}  // namespace

Status Assets::add(const std::string& folder, std::string_view ending, const std::string& content_type) {
    std::error_code code;  // a folder that is not there has no files
    for (const auto& entry : std::filesystem::directory_iterator(folder, code)) {
        if (!is_wanted(entry.path(), ending)) continue;
        auto body = os::read_file(entry.path().string(), most_bytes);
        if (!body) return body.error();
        const std::string etag = '"' + crypto::Sha256{}.sha256_hex(*body).substr(0, 32) + '"';
        // Kept, and asked for again each time: an update of the program is seen at once, and costs a 304 otherwise.
        files_.insert_or_assign("/assets/" + entry.path().filename().string(),
                                http::Resource{*std::move(body), content_type, etag, {}, "no-cache"});
    }
    return done();
}

Result<Assets> Assets::read() {
    const auto folder = os::assets_folder();
    if (!folder) return folder.error();
    struct Kind {
        std::string folder;
        std::string_view ending;
        std::string content_type;
    };
    Assets assets;
    for (const Kind& kind :
         {Kind{*folder + "/hub/style", ".css", "text/css; charset=utf-8"},
          Kind{*folder + "/hub/script", ".js", "text/javascript; charset=utf-8"}, Kind{fonts, ".otf", "font/otf"}})
        if (Status added = assets.add(kind.folder, kind.ending, kind.content_type); !added) return added.error();
    return assets;
}

http::Response Assets::answer(const http::Request& request) const {
    const auto found = files_.find(request.path);
    if (found == files_.end()) return {404, "text/plain; charset=utf-8", {}, "There is nothing at this address.\n"};
    if (request.method == "POST") return {405, {}, {{"Allow", "GET, HEAD"}}, {}};
    return http::resource_or_304(request, found->second);
}

}  // namespace riskbild::hub
