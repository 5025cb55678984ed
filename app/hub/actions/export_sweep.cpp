#include "app/hub/actions/export_sweep.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <vector>

#include "core/base/base64url.hpp"
#include "core/base/limits.hpp"
#include "core/base/text.hpp"
#include "core/snapshot/manifest.hpp"
#include "platform/os/files.hpp"

namespace riskbild::hub {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> entries_of(const std::string& folder) {
    std::vector<fs::path> paths;
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(folder, code)) paths.push_back(entry.path());
    return paths;
}

// Of a manifest that only says what is to be kept here: who signed it is the displays' business.
Result<snapshot::Manifest> read_manifest(const std::string& path) {
    const auto jws = os::read_file(path, 2 * limits::manifest_bytes);
    if (!jws) return jws.error();
    const auto parts = text::split(*jws, '.');
    const auto payload = parts.size() == 3 ? from_base64url(parts[1]) : std::nullopt;
    if (!payload) return Error{ErrorKind::input, path + ": no manifest; no snapshots were removed"};
    auto manifest = snapshot::decode_manifest(*payload);
    if (!manifest) return Error{ErrorKind::input, path + ": " + manifest.error().message};
    return manifest;
}

Result<std::set<std::string>> named_in(const std::string& channels) {
    std::set<std::string> named;
    for (const fs::path& channel : entries_of(channels)) {
        const std::string path = (channel / "manifest").string();
        if (!os::exists(path)) continue;
        const auto manifest = read_manifest(path);
        if (!manifest) return manifest.error();
        for (const snapshot::BoardEntry& entry : manifest->boards) named.insert(entry.sha256);
    }
    return named;
}

bool is_snapshot(const fs::path& path) {
    const std::string stem = path.stem().string();
    return path.extension() == ".json" && stem.size() == 64 &&
           stem.find_first_not_of("0123456789abcdef") == std::string::npos;
}

}  // namespace

Status sweep_snapshots(const std::string& out) {
    const auto named = named_in(out + "/v1/channels");
    if (!named) return named.error();
    for (const fs::path& path : entries_of(out + "/v1/snapshots")) {
        if (!is_snapshot(path) || named->contains(path.stem().string())) continue;
        std::error_code code;
        fs::remove(path, code);
        if (code) return Error{ErrorKind::io, path.string() + ": cannot be removed: " + code.message()};
    }
    return done();
}

}  // namespace riskbild::hub
